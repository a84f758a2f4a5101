package xueban.tutor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import xueban.ErrorCode;
import xueban.XuebanException;
import xueban.model.Help;
import xueban.recommend.Item;
import xueban.tutor.grading.GradedTexts;
import xueban.tutor.grading.ItemAnswer;
import xueban.tutor.paper.AnswerSheet;
import xueban.tutor.paper.Paper;
import xueban.tutor.paper.PaperItem;
import xueban.tutor.paper.PaperVersion;
import xueban.tutor.paper.SheetAnswer;

/** Records what learners wrote on papers, as responses like any other. */
final class SheetDesk {
  private final CatalogReader catalog;
  private final LearnerDesk learners;

  SheetDesk(CatalogReader catalog, LearnerDesk learners) {
    this.catalog = catalog;
    this.learners = learners;
  }

  /** Returns what became of each answer, in their order; one that is refused stops no other. */
  List<SheetOutcome> record(Paper paper, AnswerSheet sheet) {
    PaperVersion version = paper.version(sheet.version());
    TreeMap<Integer, Recorded> outcomes = new TreeMap<>();
    List<Response> responses = new ArrayList<>();
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < sheet.answers().size(); i++) {
      SheetAnswer answer = sheet.answers().get(i);
      try {
        PaperItem item =
            version
                .find(answer.number())
                .orElseThrow(() -> noNumber(paper, version, answer.number()));
        responses.add(response(sheet, answer, item));
        places.add(i);
      } catch (XuebanException e) {
        outcomes.put(i, new Recorded.Refused(sheet.eventId(answer.number()), e));
      }
    }
    List<Recorded> recorded = learners.record(responses);
    for (int i = 0; i < recorded.size(); i++) {
      outcomes.put(places.get(i), recorded.get(i));
      keepGrade(sheet, sheet.answers().get(places.get(i)), responses.get(i), recorded.get(i));
    }
    List<SheetOutcome> told = new ArrayList<>();
    outcomes.forEach((i, outcome) -> told.add(told(version, sheet.answers().get(i), outcome)));
    return told;
  }

  /** A person's score of a short text counts for further answers, as any teacher's grade does. */
  private void keepGrade(
      AnswerSheet sheet, SheetAnswer answer, Response response, Recorded outcome) {
    if (answer.score() != null
        && !answer.written().isBlank()
        && outcome instanceof Recorded.Acknowledged kept
        && catalog.findItem(response.item()).filter(GradedTexts::isShortText).isPresent()) {
      learners.gradedWhenRecorded(sheet.learner(), kept.eventId(), answer.score());
    }
  }

  private static SheetOutcome told(PaperVersion version, SheetAnswer answer, Recorded outcome) {
    Optional<PaperItem> item = version.find(answer.number());
    return new SheetOutcome(
        answer.number(),
        item.map(PaperItem::item).orElse(""),
        item.map(PaperItem::points).orElse(0.0),
        outcome);
  }

  private static XuebanException noNumber(Paper paper, PaperVersion version, int number) {
    return XuebanException.invalid(
        "number",
        "%d is not on version %s of paper \"%s\"; it has 1 to %d."
            .formatted(number, version.name(), paper.id(), version.items().size()));
  }

  private Response response(AnswerSheet sheet, SheetAnswer answer, PaperItem printed) {
    Optional<Item> item = catalog.findItem(printed.item());
    boolean lost = item.isEmpty() && printed.kind().isChoice();
    if (lost && answer.score() == null) {
      throw new XuebanException(
          ErrorCode.UNKNOWN_ITEM,
          "The catalog has no item \"%s\" any more, so nothing can grade number %d; give a score."
              .formatted(printed.item(), answer.number()));
    }
    // Letters mean nothing without the options that they stood by.
    @Nullable ItemAnswer written =
        lost
            ? null
            : item.map(found -> printed.inCatalog(found, answer.written()))
                .orElse(answer.written());
    return new Response(
        sheet.eventId(answer.number()),
        sheet.learner(),
        printed.item(),
        printed.revision(),
        item.isPresent() ? List.of() : List.of(printed.concept()),
        answer.score(),
        written,
        Help.NONE,
        null,
        sheet.at(),
        true);
  }
}
