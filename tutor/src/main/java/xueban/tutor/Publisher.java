package xueban.tutor;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import xueban.XuebanException;
import xueban.nlp.Language;
import xueban.nlp.TextFolding;
import xueban.nlp.TextSafety;
import xueban.nlp.UnsafeText;
import xueban.recommend.CatalogStore.Outcome;
import xueban.recommend.Metadata;
import xueban.recommend.Resource;
import xueban.recommend.ResourceType;
import xueban.tutor.faq.FaqEntry;
import xueban.tutor.handoff.HandedQuestion;
import xueban.tutor.handoff.TeacherReply;

/**
 * Makes a teacher's answer findable for the next who asks. Only what the teacher wrote goes out:
 * the edited question and the answer, never the learner's words, and nothing that names a learner.
 */
final class Publisher {
  private final Faq faq;
  private final CatalogDesk catalog;

  Publisher(Faq faq, CatalogDesk catalog) {
    this.faq = faq;
    this.catalog = catalog;
  }

  /**
   * What has been published.
   *
   * @param id of the entry or resource, the same for the same text; empty for nothing
   * @param isNew whether it was not there before
   */
  record Published(String id, boolean isNew) {
    static final Published NOTHING = new Published("", false);
  }

  /**
   * Publishes an answer as far as it says so; the same a second time changes nothing.
   *
   * @throws XuebanException {@code INVALID_INPUT} if the text holds personal data or the learner's
   *     id, or sounds of distress
   */
  Published publish(HandedQuestion question, TeacherReply reply) {
    return switch (reply.publish()) {
      case NOTHING -> Published.NOTHING;
      case FAQ_ENTRY -> {
        check(question, reply);
        String id = idOf(reply);
        yield new Published(
            id, faq.put(List.of(entry(id, reply)), false).getFirst() == Outcome.ADDED);
      }
      case RESOURCE -> {
        check(question, reply);
        String id = idOf(reply);
        yield switch (catalog.put(List.of(resource(id, question, reply)), false).getFirst()) {
          case Stored.Taken taken -> new Published(id, taken.outcome() == Outcome.ADDED);
          case Stored.Refused refused -> throw refused.error();
        };
      }
    };
  }

  /** Takes back what {@link #publish} has just added. */
  void takeBack(TeacherReply.Publish kind, Published published) {
    if (published.isNew()) {
      switch (kind) {
        case NOTHING -> {}
        case FAQ_ENTRY -> faq.delete(published.id());
        case RESOURCE -> catalog.delete(published.id());
      }
    }
  }

  private static FaqEntry entry(String id, TeacherReply reply) {
    return new FaqEntry(
        id,
        reply.title(),
        List.of(),
        reply.text(),
        List.of(),
        Language.of(reply.title()).code(),
        1);
  }

  private static Resource resource(String id, HandedQuestion question, TeacherReply reply) {
    Metadata metadata =
        Metadata.titled(reply.title(), Language.of(reply.title()).code())
            .withConcepts(question.concepts().stream().limit(1).toList());
    return new Resource(id, ResourceType.READING, metadata, reply.text());
  }

  private static String idOf(TeacherReply reply) {
    String content = reply.title().strip() + '\n' + reply.text().strip();
    return "answered-" + UUID.nameUUIDFromBytes(content.getBytes(UTF_8));
  }

  private static void check(HandedQuestion question, TeacherReply reply) {
    check("title", question, reply.title());
    check("text", question, reply.text());
  }

  private static void check(String field, HandedQuestion question, String text) {
    String folded = TextFolding.fold(text);
    if (folded.contains(TextFolding.fold(question.learner()).toLowerCase(Locale.ROOT))) {
      throw XuebanException.invalid(
          field, "names the learner; take the id out, or do not publish.");
    }
    switch (UnsafeText.check(text)) {
      case TextSafety.Safe safe -> {}
      case TextSafety.PersonalData data ->
          throw XuebanException.invalid(
              field,
              "holds personal data (%s at %d); take it out, or do not publish."
                  .formatted(
                      data.findings().getFirst().kind(), data.findings().getFirst().start()));
      case TextSafety.Distress distress ->
          throw XuebanException.invalid(
              field, "speaks of distress; answer the learner alone, and do not publish.");
    }
  }
}
