/** YAML as nodes, for whoever reads some: where each stands, and nothing of what it means. */
@NullMarked
package org.fairleaf.yaml;

import org.jspecify.annotations.NullMarked;
