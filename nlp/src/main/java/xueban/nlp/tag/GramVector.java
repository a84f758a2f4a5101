package xueban.nlp.tag;

/**
 * A sparse vector.
 *
 * @param terms places in a {@link GramSpace}, ascending
 * @param values of these
 */
@SuppressWarnings("ArrayRecordComponent") // read in the innermost loop; not to be changed
record GramVector(int[] terms, float[] values) {}
