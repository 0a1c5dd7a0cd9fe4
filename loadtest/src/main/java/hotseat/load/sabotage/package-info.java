/**
 * Is the check any good? Programs with one seeded bug each are put under the same load as the right
 * ones, and must be convicted.
 */
package hotseat.load.sabotage;
