/** Histories in the words of other checkers, for whoever wants to hear a second opinion. */
package hotseat.load.export;
