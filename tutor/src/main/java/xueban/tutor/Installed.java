package xueban.tutor;

/**
 * What installing the built-in content changed; all zero if it was there already.
 *
 * @param concepts concepts added or changed
 * @param entries lessons and items added or changed
 */
public record Installed(int concepts, int entries) {}
