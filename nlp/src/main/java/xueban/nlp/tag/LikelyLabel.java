package xueban.nlp.tag;

/**
 * What a text is most likely called.
 *
 * @param label one of those that were learnt
 * @param probability in [0, 1], calibrated on texts that were left out
 */
public record LikelyLabel(String label, double probability) {}
