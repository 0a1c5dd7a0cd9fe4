/** Readers of the short texts that come in millions: members of JSON objects, and times. */
package hotseat.load.parse;
