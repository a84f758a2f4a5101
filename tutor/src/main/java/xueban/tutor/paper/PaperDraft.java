package xueban.tutor.paper;

import java.util.List;
import java.util.SortedMap;

/**
 * A paper before it is kept.
 *
 * @param difference as in {@link Paper}
 * @param considered items that fitted a row, by id, and how well they suit it, in [0, 1]
 */
public record PaperDraft(
    List<PaperVersion> versions,
    double difference,
    List<Shortage> shortages,
    List<SharedItem> shared,
    List<String> notes,
    SortedMap<String, Double> considered) {}
