/**
 * Violations that are planted in every history, so that whoever does not find them is found out.
 */
@NullMarked
package hotseat.load.canary;

import org.jspecify.annotations.NullMarked;
