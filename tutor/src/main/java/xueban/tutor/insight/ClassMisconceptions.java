package xueban.tutor.insight;

import static java.util.Comparator.comparingInt;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import xueban.graph.KnowledgeGraph;
import xueban.model.ResponseEvent;
import xueban.tutor.profile.Responses;

/**
 * The wrong ideas that showed in a class since a time, by frequency.
 *
 * @param wrong responses since then that were not right
 * @param explained those of them behind which a wrong idea is known; what learners typed, and items
 *     without named wrong options, show none
 * @param shown most responses first, then by name
 */
public record ClassMisconceptions(
    String classId, Instant since, int wrong, int explained, List<Shown> shown) {
  private static final int MAX_EVENTS = 10;

  public ClassMisconceptions {
    shown = List.copyOf(shown);
  }

  /**
   * A wrong idea.
   *
   * @param responses in which it showed, at least 1
   * @param learners who showed it, in the order of the class
   * @param concepts of these responses, by id
   * @param events ids of these responses, at most 10
   */
  public record Shown(
      String misconception,
      int responses,
      List<String> learners,
      List<String> concepts,
      List<String> events,
      String reason) {
    public Shown {
      learners = List.copyOf(learners);
      concepts = List.copyOf(concepts);
      events = List.copyOf(events);
    }
  }

  private static final class Tally {
    int responses;
    final List<String> learners = new ArrayList<>();
    final TreeSet<String> concepts = new TreeSet<>();
    final List<String> events = new ArrayList<>();

    void add(String learner, Responses.Counted counted) {
      responses++;
      if (learners.isEmpty() || !learners.getLast().equals(learner)) {
        learners.add(learner);
      }
      concepts.addAll(counted.concepts());
      if (events.size() < MAX_EVENTS) {
        events.add(counted.event().eventId());
      }
    }
  }

  /**
   * Counts them.
   *
   * @param ideas returns the wrong idea that a response showed, or empty
   */
  public static ClassMisconceptions count(
      PeriodRequest request,
      List<ClassPicture.Member> members,
      KnowledgeGraph graph,
      Function<ResponseEvent, Optional<String>> ideas) {
    Predicate<String> ofSubject =
        c ->
            request.subject().isEmpty()
                || graph.find(c).filter(k -> k.subject().equals(request.subject())).isPresent();
    Map<String, Tally> tallies = new TreeMap<>();
    int wrong = 0;
    int explained = 0;
    for (ClassPicture.Member member : members) {
      for (Responses.Counted counted : member.responses().all()) {
        if (counted.score() == 1
            || counted.event().at().isBefore(request.since())
            || (!request.subject().isEmpty() && counted.concepts().stream().noneMatch(ofSubject))) {
          continue;
        }
        wrong++;
        Optional<String> idea = ideas.apply(counted.event());
        if (idea.isPresent()) {
          explained++;
          tallies.computeIfAbsent(idea.get(), m -> new Tally()).add(member.learner(), counted);
        }
      }
    }
    List<Shown> shown =
        tallies.entrySet().stream()
            .map(e -> shown(e.getKey(), e.getValue()))
            .sorted(comparingInt((Shown s) -> -s.responses()).thenComparing(Shown::misconception))
            .limit(request.most())
            .toList();
    return new ClassMisconceptions(request.classId(), request.since(), wrong, explained, shown);
  }

  private static Shown shown(String name, Tally tally) {
    return new Shown(
        name,
        tally.responses,
        tally.learners,
        List.copyOf(tally.concepts),
        tally.events,
        "%d 名学生的 %d 次作答里出现".formatted(tally.learners.size(), tally.responses));
  }
}
