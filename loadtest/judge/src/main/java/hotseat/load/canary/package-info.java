/** Violations that are planted in every history, to expose a check that does not find them. */
@NullMarked
package hotseat.load.canary;

import org.jspecify.annotations.NullMarked;
