package xueban.server.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import xueban.XuebanException;
import xueban.recommend.relevance.JudgementList;
import xueban.recommend.relevance.QueryFigures;
import xueban.recommend.relevance.RankingComparison;
import xueban.recommend.relevance.RankingEvaluation;
import xueban.recommend.relevance.Rankings;
import xueban.recommend.relevance.ShareInterval;

/** {@code ./xueban relevance measure JUDGEMENTS}. */
@Command(
    name = "measure",
    mixinStandardHelpOptions = true,
    description = {
      "Searches for each judged query and tells how right the first hits are.",
      "With --against, compares with a search that --save kept, query by query."
    })
final class RelevanceMeasureCommand implements Callable<Integer> {
  private static final int MOST = 100;
  private static final int SHOWN = 10;
  private static final double GOAL = .95;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private ServiceOptions service = new ServiceOptions();

  @Parameters(
      index = "0",
      paramLabel = "JUDGEMENTS",
      description = "A judged sheet: query, entry, grade, apart by tabs.")
  private Path judgements = Path.of("");

  @Option(names = "--save", paramLabel = "FILE", description = "Keep what was found in a file.")
  private @Nullable Path save;

  @Option(
      names = "--against",
      paramLabel = "FILE",
      description = "Compare with what --save kept, by the same judgements.")
  private @Nullable Path against;

  @Option(names = "--understand", description = "Read each query as a request.")
  private boolean understand;

  @Override
  public Integer call() throws Exception {
    JudgementList judged = JudgementList.parse(JudgedFiles.lines("JUDGEMENTS", judgements));
    List<String> queries = judged.answerable();
    if (queries.isEmpty()) {
      throw XuebanException.invalid(
          "JUDGEMENTS",
          "%s has no query with an entry of grade 1 or more. Write grades in the third column."
              .formatted(judgements));
    }
    @Nullable Rankings before = against == null ? null : former(against, queries);
    Rankings now;
    try (ServiceLink link = ServiceLink.open(service)) {
      JudgedSearch search = new JudgedSearch(link.channel(), understand);
      Map<String, List<String>> found = new LinkedHashMap<>();
      for (String query : queries) {
        found.put(
            query, search.hits(query, MOST).stream().map(h -> h.getResource().getId()).toList());
      }
      now = Rankings.of(found);
    }
    if (save != null) {
      Files.write(save, now.lines(), StandardCharsets.UTF_8);
    }
    RankingEvaluation evaluation = now.judge(judged, queries);
    print(judged, evaluation);
    if (before != null) {
      print(RankingComparison.of(before.judge(judged, queries), evaluation, QueryFigures::ndcg, 1));
    }
    return 0;
  }

  private static Rankings former(Path file, List<String> queries) {
    Rankings former = Rankings.parse(JudgedFiles.lines("--against", file));
    for (String query : queries) {
      if (!former.has(query)) {
        throw XuebanException.invalid(
            "--against",
            "%s was made without \"%s\". Save a search for the same judgements first."
                .formatted(file, query));
      }
    }
    return former;
  }

  private void print(JudgementList judged, RankingEvaluation found) {
    PrintWriter out = spec.commandLine().getOut();
    List<QueryFigures> queries = found.queries();
    int first = (int) queries.stream().filter(query -> query.first() > 0).count();
    ShareInterval right = ShareInterval.of(first, queries.size());
    long unjudged =
        queries.stream()
            .filter(q -> !q.firstFound().isEmpty())
            .filter(q -> !judged.of(q.query()).containsKey(q.firstFound()))
            .count();
    out.printf(
        "first hit right   %.3f  (%.3f to %.3f with 95 %% confidence; goal %.2f: %s)%n",
        right.share(), right.least(), right.most(), GOAL, against(right));
    out.printf("nDCG@10           %.3f%n", found.mean(QueryFigures::ndcg));
    out.printf("right among 10    %.3f%n", found.mean(QueryFigures::precision));
    out.printf("found among 10    %.3f%n", found.mean(QueryFigures::recall));
    out.printf("reciprocal rank   %.3f%n", found.mean(QueryFigures::reciprocalRank));
    out.printf(
        "queries           %d; of %d the first hit is not judged and counts as wrong%n",
        queries.size(), unjudged);
    queries.stream()
        .filter(query -> query.first() == 0)
        .limit(SHOWN)
        .forEach(q -> out.printf("wrong first: %s  [%s]%n", q.query(), q.firstFound()));
  }

  private static String against(ShareInterval right) {
    if (right.least() >= GOAL) {
      return "reached";
    }
    return right.most() < GOAL ? "missed" : "open, judge more queries";
  }

  private void print(RankingComparison compared) {
    PrintWriter out = spec.commandLine().getOut();
    out.printf(
        "against before    better on %d, worse on %d of %d queries; nDCG@10 %+.3f, so far apart by"
            + " chance %.3f%n",
        compared.better(),
        compared.worse(),
        compared.queries(),
        compared.mean(),
        compared.chance());
    List<RankingComparison.Difference> all = compared.differences();
    for (int i = 0; i < all.size(); i++) {
      if (i < SHOWN || i >= all.size() - SHOWN) {
        RankingComparison.Difference one = all.get(i);
        out.printf(
            "%+.3f  %s  [%s before, %s now]%n",
            one.difference(), one.query(), one.first(), one.second());
      }
    }
  }
}
