/** Parsers for short texts that come in millions, without the allocations of a library. */
package hotseat.load.parse;
