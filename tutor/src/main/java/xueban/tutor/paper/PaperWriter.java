package xueban.tutor.paper;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import xueban.graph.KnowledgeGraph;
import xueban.recommend.Item;

/**
 * Makes a paper from a blueprint: finds the items that fit its rows, leaves the choice to {@link
 * PaperAssembler}, and says what came of it. Deterministic: the same blueprint, catalog and states
 * give the same paper.
 */
public final class PaperWriter {
  /** Name and version, for the decision log. */
  public static final String NAME = "paper-1";

  /** Versions whose expected scores are within so much of the points count as equally hard. */
  static final double TOLERANCE = .02;

  private final KnowledgeGraph graph;
  private final Function<String, List<Item>> itemsOf;
  private final Function<Item, Duration> time;
  private final Cohort cohort;

  /**
   * Prepares to write.
   *
   * @param itemsOf items of a concept, by id
   * @param time that a learner needs for an item
   */
  public PaperWriter(
      KnowledgeGraph graph,
      Function<String, List<Item>> itemsOf,
      Function<Item, Duration> time,
      Cohort cohort) {
    this.graph = graph;
    this.itemsOf = itemsOf;
    this.time = time;
    this.cohort = cohort;
  }

  /**
   * Returns the paper; a row that cannot be filled is short in it, and told.
   *
   * @param excluded ids of items that must not be in it, besides those of the blueprint
   * @throws xueban.XuebanException {@code UNKNOWN_CONCEPT}, {@code UNKNOWN_EDITION}, or {@code
   *     INVALID_INPUT} for a unit that there is not
   */
  public PaperDraft write(Blueprint blueprint, Set<String> excluded) {
    Set<String> out = new TreeSet<>(excluded);
    out.addAll(blueprint.excluded());
    ItemPool pool = new ItemPool(graph, itemsOf, cohort, out, blueprint.bandsByClass());
    List<ItemPool.Fitting> fitting = new ArrayList<>();
    List<PaperOption> options = new ArrayList<>();
    Map<String, Integer> concepts = new HashMap<>();
    Map<String, Integer> families = new HashMap<>();
    SortedMap<String, Double> considered = new TreeMap<>();
    for (int r = 0; r < blueprint.rows().size(); r++) {
      for (ItemPool.Fitting fits : pool.fitting(blueprint.rows().get(r))) {
        double worth = worth(fits);
        int concept = concepts.computeIfAbsent(fits.concept(), c -> concepts.size());
        int seconds = Math.toIntExact(Math.max(1, time.apply(fits.item()).toSeconds()));
        int text = pool.text(fits.item());
        int family = families.computeIfAbsent(fits.item().metadata().title(), t -> families.size());
        options.add(new PaperOption(r, text, fits.success(), seconds, concept, family, worth));
        fitting.add(fits);
        considered.merge(fits.item().id(), worth, Math::max);
      }
    }
    PaperProblem problem =
        new PaperProblem(
            blueprint.rows().stream()
                .map(row -> new PaperProblem.Row(row.count(), row.points()))
                .toList(),
            pool.textCount(),
            concepts.size(),
            families.size(),
            options,
            blueprint.versions(),
            blueprint.minutes() == 0 ? Integer.MAX_VALUE : blueprint.minutes() * 60);
    PaperPlan plan = PaperAssembler.assemble(problem, blueprint.seed());
    VersionPrinter printer = new VersionPrinter(graph, blueprint, pool, time);
    List<PaperVersion> versions = new ArrayList<>();
    for (int v = 0; v < plan.versions().size(); v++) {
      versions.add(
          printer.print(
              v,
              plan.versions().get(v).stream()
                  .map(o -> new VersionPrinter.Chosen(options.get(o).row(), fitting.get(o)))
                  .toList()));
    }
    List<Shortage> shortages = shortages(blueprint, plan, pool, versions);
    List<SharedItem> shared = shared(plan, options, fitting, versions);
    double difference = difference(versions);
    List<String> notes = notes(blueprint, versions, difference, shortages, shared, pool);
    return new PaperDraft(versions, difference, shortages, shared, notes, considered);
  }

  /** Items mainly about the concept first, then well-made ones, then those that are explained. */
  private static double worth(ItemPool.Fitting fits) {
    Item item = fits.item();
    boolean mainly = item.metadata().concepts().getFirst().equals(fits.concept());
    double quality = Double.isNaN(item.metadata().quality()) ? .5 : item.metadata().quality();
    return (mainly ? .5 : 0) + .3 * quality + (item.solution().isBlank() ? 0 : .2);
  }

  private static List<Shortage> shortages(
      Blueprint blueprint, PaperPlan plan, ItemPool pool, List<PaperVersion> versions) {
    Set<String> used = new TreeSet<>();
    versions.forEach(v -> v.items().forEach(i -> used.add(i.item())));
    List<Shortage> shortages = new ArrayList<>();
    for (int r = 0; r < blueprint.rows().size(); r++) {
      BlueprintRow row = blueprint.rows().get(r);
      int missing = row.count() - plan.filled().get(r);
      if (missing > 0) {
        shortages.add(new Shortage(r, missing, pool.nearest(row, used)));
      }
    }
    return shortages;
  }

  private static List<SharedItem> shared(
      PaperPlan plan,
      List<PaperOption> options,
      List<ItemPool.Fitting> fitting,
      List<PaperVersion> versions) {
    Map<Integer, Set<String>> items = new LinkedHashMap<>();
    Map<Integer, List<String>> names = new HashMap<>();
    for (int v = 0; v < versions.size(); v++) {
      for (int o : plan.versions().get(v)) {
        int text = options.get(o).text();
        items.computeIfAbsent(text, q -> new TreeSet<>()).add(fitting.get(o).item().id());
        names.computeIfAbsent(text, q -> new ArrayList<>()).add(versions.get(v).name());
      }
    }
    List<SharedItem> shared = new ArrayList<>();
    items.forEach(
        (text, ids) -> {
          List<String> who = names.getOrDefault(text, List.of());
          if (who.size() > 1) {
            shared.add(new SharedItem(List.copyOf(ids), who));
          }
        });
    return shared;
  }

  private static double difference(List<PaperVersion> versions) {
    double least = 1;
    double most = 0;
    for (PaperVersion version : versions) {
      double share = version.points() == 0 ? 0 : version.score() / version.points();
      least = Math.min(least, share);
      most = Math.max(most, share);
    }
    return Math.max(0, most - least);
  }

  private List<String> notes(
      Blueprint blueprint,
      List<PaperVersion> versions,
      double difference,
      List<Shortage> shortages,
      List<SharedItem> shared,
      ItemPool pool) {
    List<String> notes = new ArrayList<>();
    for (Shortage shortage : shortages) {
      BlueprintRow row = blueprint.rows().get(shortage.row());
      notes.add(
          "第 %d 行「%s」要 %d 道%s题，还缺 %d 道。%s"
              .formatted(
                  shortage.row() + 1,
                  row.title(graph),
                  row.count(),
                  row.band() == DifficultyBand.ANY ? "" : row.band().chinese(),
                  shortage.missing(),
                  shortage.nearest().isEmpty()
                      ? "题库里也没有相近的题，可以导入题目。"
                      : "相近的题有 %d 道，可以放宽难度、题型或知识点。".formatted(shortage.nearest().size())));
    }
    if (!shared.isEmpty()) {
      notes.add("题目不够多：%d 道题出现在几份卷里。".formatted(shared.size()));
    }
    for (PaperVersion version : versions) {
      long minutes = (version.time().toSeconds() + 59) / 60;
      if (blueprint.minutes() > 0 && version.time().toSeconds() > blueprint.minutes() * 60L) {
        notes.add(
            "%s 卷估计要 %d 分钟，超过 %d 分钟：题库里没有更省时间的组合，请减少题数或延长时间。"
                .formatted(version.name(), minutes, blueprint.minutes()));
      }
    }
    if (difference > TOLERANCE) {
      notes.add(
          "各卷的预计得分率最多相差 %.1f%%，超过 %.0f%%：题库里没有更平行的组合。"
              .formatted(difference * 100, TOLERANCE * 100));
    }
    if (cohort.basis() == Basis.TYPICAL_LEARNER) {
      notes.add("没有班级数据，预计得分按题目标注的难度估计。");
    }
    if (pool.withoutKey() > 0 && !shortages.isEmpty()) {
      notes.add("有些题没有答案也没有解答，没有选用；补上答案后可以选用。");
    }
    if (pool.askingForMore() > 0 && !shortages.isEmpty()) {
      notes.add("有些题还要用到这一行没有列出、也不是先修的知识点，没有选用；把那些知识点写进这一行，就可以选用。");
    }
    return notes;
  }
}
