/** Text for people, in lines that fit. */
@NullMarked
package hotseat.load.text;

import org.jspecify.annotations.NullMarked;
