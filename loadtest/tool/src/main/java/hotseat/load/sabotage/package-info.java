/**
 * Tests the check itself: programs with one seeded bug each are put under the same load as the
 * correct ones, and must be convicted.
 */
package hotseat.load.sabotage;
