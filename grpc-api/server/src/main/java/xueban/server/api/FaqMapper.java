package xueban.server.api;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import xueban.tutor.faq.FaqAudience;
import xueban.tutor.faq.FaqEntry;

/** Help-centre entries, to and fro. */
final class FaqMapper {
  private FaqMapper() {}

  /** Checks a row; {@code path} such as {@code entries[3]}. */
  static Fields check(String path, xueban.v1.FaqEntry row) {
    return Fields.ofRow(path)
        .id("id", row.getId())
        .plainText("question", row.getQuestion(), 1, FaqEntry.MAX_QUESTION)
        .atMost("wordings", row.getWordingsCount(), FaqEntry.MAX_WORDINGS)
        .plainText("answer", row.getAnswer(), 1, FaqEntry.MAX_ANSWER)
        .named("audiences", row.getAudiencesList());
  }

  static FaqEntry entry(xueban.v1.FaqEntry row) {
    return new FaqEntry(
        row.getId(),
        row.getQuestion(),
        row.getWordingsList(),
        row.getAnswer(),
        audiences(row.getAudiencesList()),
        row.getLanguage().isEmpty() ? "zh" : row.getLanguage(),
        1);
  }

  private static List<FaqAudience> audiences(List<xueban.v1.FaqAudience> audiences) {
    return audiences.stream().flatMap(one -> Stream.ofNullable(audience(one))).toList();
  }

  /** Returns whom a value names, or null for none. */
  static @Nullable FaqAudience audience(xueban.v1.FaqAudience audience) {
    return switch (audience) {
      case FAQ_AUDIENCE_LEARNER -> FaqAudience.LEARNER;
      case FAQ_AUDIENCE_TEACHER -> FaqAudience.TEACHER;
      case FAQ_AUDIENCE_GUARDIAN -> FaqAudience.GUARDIAN;
      case FAQ_AUDIENCE_UNSPECIFIED, UNRECOGNIZED -> null;
    };
  }

  static xueban.v1.FaqEntry entry(FaqEntry entry) {
    return xueban.v1.FaqEntry.newBuilder()
        .setId(entry.id())
        .setQuestion(entry.question())
        .addAllWordings(entry.wordings())
        .setAnswer(entry.answer())
        .addAllAudiences(entry.audiences().stream().map(FaqMapper::audience).toList())
        .setLanguage(entry.language())
        .setRevision(entry.revision())
        .build();
  }

  private static xueban.v1.FaqAudience audience(FaqAudience audience) {
    return switch (audience) {
      case LEARNER -> xueban.v1.FaqAudience.FAQ_AUDIENCE_LEARNER;
      case TEACHER -> xueban.v1.FaqAudience.FAQ_AUDIENCE_TEACHER;
      case GUARDIAN -> xueban.v1.FaqAudience.FAQ_AUDIENCE_GUARDIAN;
    };
  }
}
