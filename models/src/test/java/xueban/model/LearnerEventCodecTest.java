package xueban.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import xueban.ErrorCode;
import xueban.XuebanException;

class LearnerEventCodecTest {
  @Test
  void decode_encode_givesTheSameEvent() {
    long seed = 4;
    RandomEvents events = new RandomEvents(seed);
    for (int i = 0; i < 3_000; i++) {
      LearnerEvent event = events.event(events.word());
      byte[] bytes = LearnerEventCodec.encode(event);
      assertThat(LearnerEventCodec.decode(bytes)).as("seed %d, event %d", seed, i).isEqualTo(event);
      assertThat(LearnerEventCodec.encode(LearnerEventCodec.decode(bytes))).isEqualTo(bytes);
    }
  }

  /** The bytes of version 1, for good: a change here breaks every stored log. */
  @Test
  void encode_fixedBytes() {
    ContestEvent event =
        new ContestEvent("e1", "学", Instant.ofEpochSecond(1_700_000_000, 5), "c", "");
    assertThat(HexFormat.of().formatHex(LearnerEventCodec.encode(event)))
        .isEqualTo("0104" + "026531" + "03e5ada6" + "80c49fd50c05" + "0163" + "00");
  }

  /** What version 1 wrote is read as it was: a contest about no response. */
  @Test
  void decode_version1Contest_isAboutNoResponse() {
    byte[] bytes =
        HexFormat.of()
            .parseHex(
                "0104" + "026531" + "03e5ada6" + "80c49fd50c05" + "0163" + "06" + "5b72315d206e");
    assertThat(LearnerEventCodec.decode(bytes))
        .isEqualTo(
            new ContestEvent(
                "e1", "学", Instant.ofEpochSecond(1_700_000_000, 5), "c", "[r1] n", ""));
  }

  /** The bytes of version 2, for good. */
  @Test
  void encode_contestOfAResponse_fixedBytes() {
    ContestEvent event =
        new ContestEvent("e1", "学", Instant.ofEpochSecond(1_700_000_000, 5), "c", "n", "r1");
    assertThat(HexFormat.of().formatHex(LearnerEventCodec.encode(event)))
        .isEqualTo("0204" + "026531" + "03e5ada6" + "80c49fd50c05" + "0163" + "016e" + "027231");
  }

  /** The bytes of version 3, for good. */
  @Test
  void encode_responseThatWaits_fixedBytes() {
    UngradedEvent event =
        new UngradedEvent(
            "e1",
            "学",
            Instant.ofEpochSecond(1_700_000_000, 5),
            "i",
            2,
            List.of("c"),
            Help.HINT,
            null,
            "n");
    assertThat(HexFormat.of().formatHex(LearnerEventCodec.encode(event)))
        .isEqualTo(
            "0307"
                + "026531"
                + "03e5ada6"
                + "80c49fd50c05"
                + "0169"
                + "02"
                + "010163"
                + "0000000000000000"
                + "01"
                + "00"
                + "016e");
  }

  @Test
  void decode_newerVersion_saysSo() {
    byte[] bytes = LearnerEventCodec.encode(new RandomEvents(1).event("ming"));
    bytes[0] = LearnerEventCodec.VERSION + 1;
    assertThatThrownBy(() -> LearnerEventCodec.decode(bytes))
        .isInstanceOfSatisfying(
            XuebanException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.FORMAT_TOO_NEW))
        .hasMessageContaining("format 4");
  }

  @Test
  void decode_cutAnywhere_corrupt() {
    RandomEvents events = new RandomEvents(2);
    for (int i = 0; i < 40; i++) {
      byte[] bytes = LearnerEventCodec.encode(events.event("ming"));
      for (int length = 0; length < Math.min(bytes.length, 400); length++) {
        byte[] cut = Arrays.copyOf(bytes, length);
        assertCorrupt(cut);
      }
      assertCorrupt(Arrays.copyOf(bytes, bytes.length + 1));
    }
  }

  @Test
  void decode_randomDamage_neverAnUntypedError() {
    RandomEvents events = new RandomEvents(3);
    SplittableRandom random = new SplittableRandom(3);
    for (int i = 0; i < 5_000; i++) {
      byte[] bytes = LearnerEventCodec.encode(events.event("ming"));
      bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
      try {
        assertThat(LearnerEventCodec.decode(bytes)).isNotNull();
      } catch (XuebanException e) {
        assertThat(e.code()).isIn(ErrorCode.CORRUPT, ErrorCode.FORMAT_TOO_NEW);
      }
    }
  }

  @Test
  void encode_halfASurrogatePair_refusedByName() {
    ContestEvent event = new ContestEvent("e", "l", Instant.EPOCH, "c", "cut \ud83c");
    assertThatThrownBy(() -> LearnerEventCodec.encode(event))
        .isInstanceOfSatisfying(
            XuebanException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.INVALID_INPUT))
        .hasMessageContaining("note");
  }

  private static void assertCorrupt(byte[] bytes) {
    assertThatThrownBy(() -> LearnerEventCodec.decode(bytes))
        .isInstanceOfSatisfying(
            XuebanException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.CORRUPT));
  }
}
