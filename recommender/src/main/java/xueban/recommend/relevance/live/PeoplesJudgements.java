package xueban.recommend.relevance.live;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Collectors;
import xueban.recommend.relevance.Judgement;
import xueban.recommend.relevance.JudgementList;

/**
 * What people judged, brought together: where several judged the same, the median of their grades
 * counts, of two middle ones the lower. Immutable.
 */
public final class PeoplesJudgements {
  private final Map<String, Map<String, List<GivenJudgement>>> all;

  private PeoplesJudgements(Map<String, Map<String, List<GivenJudgement>>> all) {
    this.all = all;
  }

  /**
   * Brings judgements together.
   *
   * @param given none of them twice by one judge on one query and entry
   */
  public static PeoplesJudgements of(List<GivenJudgement> given) {
    return new PeoplesJudgements(
        given.stream()
            .collect(
                Collectors.groupingBy(
                    one -> one.judgement().query(),
                    TreeMap::new,
                    Collectors.groupingBy(
                        one -> one.judgement().entry(), TreeMap::new, Collectors.toList()))));
  }

  /** Returns the judgements of a query and an entry by those who judged it, in the order of ids. */
  public List<GivenJudgement> of(String query, String entry) {
    return all.getOrDefault(query, Map.of()).getOrDefault(entry, List.of()).stream()
        .sorted(comparing(GivenJudgement::judge))
        .toList();
  }

  /** Returns the grade that counts, or empty if nobody judged it. */
  public OptionalInt grade(String query, String entry) {
    List<Integer> grades =
        of(query, entry).stream().map(one -> one.judgement().grade()).sorted().toList();
    return grades.isEmpty()
        ? OptionalInt.empty()
        : OptionalInt.of(grades.get((grades.size() - 1) / 2));
  }

  /** Returns the grades that count as a list, by query and entry. */
  public JudgementList list() {
    List<Judgement> judgements = new ArrayList<>();
    all.forEach(
        (query, entries) ->
            entries
                .keySet()
                .forEach(
                    entry ->
                        judgements.add(
                            new Judgement(query, entry, grade(query, entry).orElseThrow()))));
    return JudgementList.of(judgements);
  }

  /**
   * Returns all that two or more people judged, the first two of each in the order of their ids.
   */
  List<List<Judgement>> judgedTwice() {
    return all.values().stream()
        .flatMap(entries -> entries.values().stream())
        .filter(given -> given.size() > 1)
        .map(
            given ->
                given.stream()
                    .sorted(comparing(GivenJudgement::judge))
                    .limit(2)
                    .map(GivenJudgement::judgement)
                    .toList())
        .toList();
  }
}
