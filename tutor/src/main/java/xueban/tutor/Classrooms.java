package xueban.tutor;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import xueban.graph.KnowledgeGraph;
import xueban.tutor.paper.PaperStore;

/** Looks into classes. Safe for concurrent use. */
final class Classrooms {
  /** Papers of a class that are looked at for what was in them. */
  private static final int MOST_LOOKED_BACK = 100;

  private final PaperStore papers;
  private final GraphKeeper graphs;
  private final LearnerReader reader;
  private final HomeworkDesk classes;
  private final Clock clock;

  Classrooms(
      PaperStore papers,
      GraphKeeper graphs,
      LearnerReader reader,
      HomeworkDesk classes,
      Clock clock) {
    this.papers = papers;
    this.graphs = graphs;
    this.reader = reader;
    this.classes = classes;
    this.clock = clock;
  }

  /** Returns the class as of now; "" for none. */
  Classroom of(String classId) {
    KnowledgeGraph graph = graphs.graph();
    Instant now = clock.instant();
    LearnerReader steady = reader.steady();
    List<Pupil> pupils =
        classId.isEmpty()
            ? List.of()
            : classes.group(classId).learners().stream()
                .map(learner -> steady.pupil(learner, graph, now))
                .toList();
    return new Classroom(classId, pupils, graph, steady, now);
  }

  /** Returns the items that the class answered, or had in a paper, within so many days. */
  Set<String> lately(Classroom room, int days) {
    Set<String> lately = new TreeSet<>();
    if (days > 0 && !room.classId().isEmpty()) {
      room.pupils().forEach(pupil -> lately.addAll(pupil.answeredWithin(days)));
      Instant since = room.now().minus(Duration.ofDays(days));
      papers.ofClass(room.classId(), "", MOST_LOOKED_BACK).stream()
          .filter(paper -> paper.createdAt().isAfter(since))
          .flatMap(paper -> paper.versions().stream())
          .flatMap(version -> version.items().stream())
          .forEach(item -> lately.add(item.item()));
    }
    return lately;
  }
}
