package xueban.tutor;

/**
 * What a migration of the graph did. A second run of the same migration finds nothing left to do.
 *
 * @param fromGraph version before
 * @param toGraph version after
 * @param entries resources and items whose concepts changed
 * @param learners learners whose evidence moved
 * @param dryRun whether nothing was stored; then learners and entries are those that would change
 */
public record Migrated(
    String fromGraph, String toGraph, long entries, long learners, boolean dryRun) {}
