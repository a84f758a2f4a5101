package xueban.tutor.answer.draft;

import java.util.ArrayList;
import java.util.List;
import xueban.tutor.grading.text.Opposites;

/**
 * How far one sentence of a source supports one clause of a draft: how much of the clause stands
 * there in the same order, less what is put in place of something else, less contradictions.
 *
 * @param value at most 1, may be negative; larger is better
 * @param place of the source
 */
record ClauseSupport(double value, Place place) {
  /** What each word put in place of another one of the source costs. */
  private static final double REPLACED = .15;

  /** What a contradiction costs: a number, formula, negation, opposite or swap. */
  private static final double CONTRADICTED = .5;

  /** What each word costs that the source has between two others which the clause joins. */
  private static final double SKIPPED = .04;

  /** What share of a run counts that the source has elsewhere. */
  private static final double ELSEWHERE = .5;

  private static final int CLOSE = 4;
  private static final int LONGEST_WORD = 3;
  private static final List<String> CONTRARY =
      List.of("上下", "内外", "加减", "乘除", "正负", "前后", "里外", "首末", "横竖", "古今", "真假");

  static ClauseSupport of(List<Unit> clause, SourceSentence source, String passage) {
    double best = Double.NEGATIVE_INFINITY;
    for (List<Unit> stretch : source.stretches()) {
      best = Math.max(best, new Beside(clause, stretch, passage).value());
    }
    return new ClauseSupport(best, source.place());
  }

  /** A clause laid beside a stretch of the source. */
  private record Beside(List<Unit> clause, List<Unit> stretch, String passage) {
    double value() {
      Alignment alignment = Alignment.of(clause, stretch);
      double all = clause.stream().mapToDouble(Unit::weight).sum();
      double value = alignment.cover();
      for (int i = 0; i < alignment.gaps().size(); i++) {
        Alignment.Gap gap = alignment.gaps().get(i);
        value += elsewhere(gap.said()) / Math.max(all, 1e-9);
        if (gap.isWithin()) {
          value -= SKIPPED * content(gap.source()).size();
        }
        if (isReplaced(gap)) {
          value -= REPLACED;
        }
        value -= moved(gap, alignment.gaps());
        if (contradicts(gap)) {
          value -= CONTRADICTED;
        }
      }
      return value;
    }

    /** Returns the weight of what the stretch has, but in another order. */
    private double elsewhere(List<Unit> said) {
      String whole = SourceSentence.textOf(stretch);
      double weight = 0;
      for (int i = 0; i < said.size(); i++) {
        Unit unit = said.get(i);
        boolean there =
            switch (unit.kind()) {
              case HAN ->
                  (i + 1 < said.size() && whole.contains(unit.text() + said.get(i + 1).text()))
                      || (i > 0 && whole.contains(said.get(i - 1).text() + unit.text()));
              case WORD, NUMBER -> stretch.contains(unit);
              case FORMULA -> hasFormula(unit);
            };
        weight += there ? ELSEWHERE * unit.weight() : 0;
      }
      return weight;
    }

    private boolean hasFormula(Unit formula) {
      return stretch.stream()
          .anyMatch(
              unit ->
                  unit.kind() == Unit.Kind.FORMULA && Formulas.isIn(formula.text(), unit.text()));
    }

    private boolean contradicts(Alignment.Gap gap) {
      List<Unit> near = near(gap);
      String said = SourceSentence.textOf(gap.said());
      String was = SourceSentence.textOf(near);
      return gap.said().stream().anyMatch(Unit::isNegation)
              != near.stream().anyMatch(Unit::isNegation)
          || gap.said().stream().anyMatch(this::isUnfounded)
          || isContrary(said, was)
          || !Opposites.clashes(said, was).isEmpty()
          || isSwap(gap);
    }

    /** Returns whether it is a number, formula or numeral that the stretch lacks. */
    private boolean isUnfounded(Unit unit) {
      return switch (unit.kind()) {
        case NUMBER -> !stretch.contains(unit);
        case FORMULA -> !hasFormula(unit);
        case HAN -> unit.isNumeral() && !unit.text().equals("一");
        case WORD -> false;
      };
    }

    /** Returns whether the passage says elsewhere what stands here in place of something else. */
    private boolean isSwap(Alignment.Gap gap) {
      List<Unit> said = content(gap.said());
      List<Unit> source = content(near(gap));
      int size = Math.min(Math.min(said.size(), source.size()), LONGEST_WORD);
      return size > 0
          && passage.contains(
              SourceSentence.textOf(
                  gap.isFirst()
                      ? said.subList(said.size() - size, said.size())
                      : said.subList(0, size)));
    }
  }

  /** Returns what the source says in a gap next to what both say. */
  private static List<Unit> near(Alignment.Gap gap) {
    List<Unit> source = gap.source();
    if (source.size() <= CLOSE) {
      return source;
    }
    List<Unit> near = new ArrayList<>();
    if (!gap.isFirst()) {
      near.addAll(source.subList(0, CLOSE));
    }
    if (!gap.isLast()) {
      near.addAll(source.subList(source.size() - CLOSE, source.size()));
    }
    return near;
  }

  private static boolean isReplaced(Alignment.Gap gap) {
    List<Unit> said = content(gap.said());
    List<Unit> source = content(gap.source());
    return !said.isEmpty() && !source.isEmpty() && Math.abs(said.size() - source.size()) <= 1;
  }

  /** Returns what it costs that another gap of the source has what is said here. */
  private static double moved(Alignment.Gap gap, List<Alignment.Gap> gaps) {
    List<Unit> moved =
        gap.said().stream()
            .filter(unit -> !unit.isJoining())
            .filter(
                unit ->
                    gaps.stream()
                        .anyMatch(other -> !other.equals(gap) && other.source().contains(unit)))
            .toList();
    boolean turned =
        moved.stream()
            .anyMatch(unit -> CONTRARY.stream().anyMatch(pair -> pair.contains(unit.text())));
    return turned ? CONTRADICTED : moved.isEmpty() ? 0 : REPLACED;
  }

  private static List<Unit> content(List<Unit> units) {
    return units.stream().filter(unit -> !unit.isJoining()).toList();
  }

  private static boolean isContrary(String said, String source) {
    return CONTRARY.stream()
        .anyMatch(
            pair ->
                (has(said, pair, 0) && has(source, pair, 1))
                    || (has(said, pair, 1) && has(source, pair, 0)));
  }

  private static boolean has(String text, String pair, int side) {
    return text.indexOf(pair.charAt(side)) >= 0 && text.indexOf(pair.charAt(1 - side)) < 0;
  }
}
