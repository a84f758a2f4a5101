package xueban.recommend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import xueban.ErrorCode;
import xueban.XuebanException;

class CatalogEntryCodecTest {
  @Test
  void roundTrip_full() {
    Item item = Entries.choice("i1", "若 \"x\" \\ 换行\n\t 😀 \u2028，则？", "c1", "c2");
    assertThat(CatalogEntryCodec.decode(CatalogEntryCodec.encode(item))).isEqualTo(item);
    Resource lesson = Entries.lesson("l1", "课", "正文");
    assertThat(CatalogEntryCodec.decode(CatalogEntryCodec.encode(lesson))).isEqualTo(lesson);
  }

  @Test
  void roundTrip_unknownsStayUnknown() {
    Item item =
        new Item(
            "i1",
            4,
            ItemKind.OPEN,
            Metadata.titled("T", "en"),
            "Prove it.",
            List.of(),
            List.of(),
            "",
            List.of(),
            Double.NaN);
    String json = CatalogEntryCodec.encode(item);
    assertThat(json).doesNotContain("difficulty", "quality", "NaN", "duration", "stage", "uri");
    assertThat(CatalogEntryCodec.decode(json)).isEqualTo(item);
  }

  @Test
  void roundTrip_whatNobodyGave() {
    Resource lesson = Entries.lesson("l1", "课", "正文");
    assertThat(CatalogEntryCodec.encode(lesson)).doesNotContain("inferred");
    Resource inferred =
        lesson.withMetadata(
            lesson
                .metadata()
                .withInferred(
                    Inferred.NONE
                        .with(Inferred.Field.TYPE, 0)
                        .with(Inferred.Field.CONCEPTS, .625)));
    String json = CatalogEntryCodec.encode(inferred);
    assertThat(CatalogEntryCodec.decode(json)).isEqualTo(inferred).isNotEqualTo(lesson);
    assertThatThrownBy(() -> CatalogEntryCodec.decode(json.replace("0.625", "1.5")))
        .isInstanceOf(XuebanException.class)
        .extracting(e -> ((XuebanException) e).code())
        .isEqualTo(ErrorCode.CORRUPT);
  }

  @Test
  void encode_equalEntries_equalTexts() {
    assertThat(CatalogEntryCodec.encode(Entries.choice("i1", "题", "c")))
        .isEqualTo(CatalogEntryCodec.encode(Entries.choice("i1", "题", "c")));
  }

  @Test
  void decode_broken() {
    for (String broken :
        List.of(
            "", "{", "[]", "{}", "null", "{\"format\":1}", "{\"format\":1,\"type\":\"ITEM\"}")) {
      assertThatThrownBy(() -> CatalogEntryCodec.decode(broken))
          .isInstanceOf(XuebanException.class)
          .extracting(e -> ((XuebanException) e).code())
          .isEqualTo(ErrorCode.CORRUPT);
    }
  }

  @Test
  void decode_newerFormat() {
    assertThatThrownBy(() -> CatalogEntryCodec.decode("{\"format\":2}"))
        .isInstanceOf(XuebanException.class)
        .extracting(e -> ((XuebanException) e).code())
        .isEqualTo(ErrorCode.FORMAT_TOO_NEW);
  }
}
