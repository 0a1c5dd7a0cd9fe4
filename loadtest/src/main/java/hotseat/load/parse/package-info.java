/** Short texts of which there are millions, read without what a library makes on the way. */
package hotseat.load.parse;
