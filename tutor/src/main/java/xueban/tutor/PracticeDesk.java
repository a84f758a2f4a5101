package xueban.tutor;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import xueban.Ids;
import xueban.XuebanException;
import xueban.graph.Concept;
import xueban.graph.KnowledgeGraph;
import xueban.model.HintEvent;
import xueban.model.LoggedEvent;
import xueban.recommend.CatalogStore;
import xueban.recommend.Item;
import xueban.tutor.answer.Question;
import xueban.tutor.grading.Grade;
import xueban.tutor.grading.ItemAnswer;
import xueban.tutor.practice.Choice;
import xueban.tutor.practice.Hint;
import xueban.tutor.practice.HintLadder;
import xueban.tutor.practice.MistakeBook;
import xueban.tutor.practice.NextItem;
import xueban.tutor.practice.PracticePolicy;
import xueban.tutor.practice.PracticeRequest;
import xueban.tutor.profile.LearnerView;
import xueban.tutor.profile.Responses;

/** Leads a learner from item to item, and logs why. Safe for concurrent use. */
final class PracticeDesk {
  private final Stores stores;
  private final GraphKeeper graphs;
  private final CatalogReader catalog;
  private final LearnerReader reader;
  private final LearnerDesk learners;
  private final HintLedger ledger;
  private final TutorSettings settings;
  private final Clock clock;
  private final ItemGrading grading;

  PracticeDesk(
      Stores stores,
      GraphKeeper graphs,
      CatalogReader catalog,
      LearnerReader reader,
      LearnerDesk learners,
      HintLedger ledger,
      TutorSettings settings,
      Clock clock,
      ItemGrading grading) {
    this.stores = stores;
    this.graphs = graphs;
    this.catalog = catalog;
    this.reader = reader;
    this.learners = learners;
    this.ledger = ledger;
    this.settings = settings;
    this.clock = clock;
    this.grading = grading;
  }

  NextItem next(PracticeRequest request) {
    KnowledgeGraph graph = graphs.graph();
    CatalogStore entries = stores.catalog();
    long version = entries.version();
    Instant now = clock.instant();
    Pupil pupil = reader.pupil(request.learner(), graph, now);
    Choice choice =
        new PracticePolicy(graph, catalog).choose(request, pupil.view(), pupil.responses());
    String id = learners.orNew("");
    stores
        .decisions()
        .append(
            List.of(
                new Decision(
                    id,
                    "next-item",
                    request.learner(),
                    pupil.position(),
                    now,
                    pupil.view().model(),
                    graph.version(),
                    PracticePolicy.NAME,
                    version,
                    choice.candidates().stream()
                        .map(c -> new Decision.Candidate(c.item(), c.value()))
                        .toList(),
                    0,
                    choice.chosen(),
                    1)));
    return choice.outcome().apply(id);
  }

  /** Returns the hint at a step, or the first not seen for step 0, and records that it was seen. */
  Hint hint(String learner, String itemId, int step) {
    Ids.require("learner", learner);
    Item item = catalog.item(itemId);
    List<Hint> ladder = ladder(item);
    int seen = ledger.outstanding(learner, itemId).step();
    if (step < 0 || step > ladder.size()) {
      throw XuebanException.invalid(
          "step",
          "%d must be in 0..%d (0 is the next that was not seen).".formatted(step, ladder.size()));
    }
    Hint hint = ladder.get((step == 0 ? Math.min(seen + 1, ladder.size()) : step) - 1);
    if (hint.step() > seen) {
      learners.append(
          new HintEvent(
              learners.orNew(""), learner, clock.instant(), itemId, hint.step(), hint.help()));
    }
    return hint;
  }

  /** Returns the next hint for whoever asks; if nobody is known, the first, and records nothing. */
  Hint hintFor(Question question, Item item) {
    return question.learner().isEmpty()
        ? ladder(item).getFirst()
        : hint(question.learner(), item.id(), 0);
  }

  /** Returns a learner's wrong-answer book as it was at a position of the log. */
  MistakeBook mistakes(String learner, long asOf) {
    Ids.require("learner", learner);
    List<LoggedEvent> events = reader.events(learner, asOf);
    long last = events.isEmpty() ? 0 : events.getLast().position();
    return MistakeBook.of(Responses.among(events), last);
  }

  private List<Hint> ladder(Item item) {
    return new HintLadder(graphs.graph(), catalog::lessonsOf).of(item);
  }

  Grade grade(String item, ItemAnswer answer) {
    return grading.grade(catalog.item(item), answer);
  }

  Submitted submit(Response response) {
    if (response.answer() == null) {
      throw XuebanException.invalid("answer", "is missing; submit what the learner answered.");
    }
    Item item = catalog.item(response.item());
    Grade grade = grading.grade(item, requireNonNull(response.answer()));
    if (!(grade instanceof Grade.Graded graded)) {
      return new Submitted.NeedsTeacher(
          ((Grade.NeedsPerson) grade).reason(),
          response.mayWait() ? learners.record(response) : null);
    }
    KnowledgeGraph graph = graphs.graph();
    Instant now = clock.instant();
    LearnerReader steady = reader.steady();
    LearnerView before = steady.view(response.learner(), graph, now);
    var help =
        HintLedger.most(response.help(), ledger.outstanding(response.learner(), item.id()).help());
    Recorded.Acknowledged acknowledged = learners.record(response);
    LearnerView after = steady.view(response.learner(), graph, now);
    List<Submitted.MasteryChange> changes = new ArrayList<>();
    if (!acknowledged.duplicate()) {
      for (String concept : item.metadata().concepts()) {
        changes.add(
            new Submitted.MasteryChange(
                concept,
                graph.find(concept).map(Concept::name).orElse(concept),
                before.mastery(concept).probability(),
                after.mastery(concept).probability(),
                after.status(concept)));
      }
    }
    @Nullable Double asLogged = acknowledged.score();
    return new Submitted.GradedAnswer(
        asLogged == null ? graded.score() : asLogged,
        graded.feedback(),
        settings.solutionsAllowed() ? item.solution() : "",
        help,
        acknowledged,
        changes);
  }
}
