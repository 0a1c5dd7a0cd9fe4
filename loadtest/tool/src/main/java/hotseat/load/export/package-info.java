/** Exports histories in the formats of other checkers, for a second opinion. */
package hotseat.load.export;
