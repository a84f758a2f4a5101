package xueban.tutor.answer.draft;

/**
 * Where a sentence of a passage stands.
 *
 * @param passage number of the passage
 * @param sentence which of its sentences, from 0
 */
public record Place(int passage, int sentence) {}
