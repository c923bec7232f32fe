/**
 * Readers against whatever input a fuzzer can think of. The tests run over the inputs in {@code src/test/resources/fuzz},
 * which grew by fuzzing; {@code src/test/fuzz/run} lets the fuzzer look for more.
 */
@NullMarked
package org.fairleaf.fuzz;

import org.jspecify.annotations.NullMarked;
