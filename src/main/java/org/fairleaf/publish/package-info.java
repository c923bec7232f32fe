/** From articles on disk to files on disk: jobs, whole-file writing, the report. */
@NullMarked
package org.fairleaf.publish;

import org.jspecify.annotations.NullMarked;
