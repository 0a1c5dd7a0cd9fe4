/** Pictures of stored runs, for documents. */
package hotseat.load.picture;
