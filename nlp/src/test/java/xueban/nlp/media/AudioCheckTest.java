package xueban.nlp.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AudioCheckTest {
  @ParameterizedTest
  @CsvSource({
    "52494646 24000000 57415645, WAV",
    "49443304 0000, MP3",
    "FFFB9064, MP3",
    "FFF344C4, MP3",
    "4F676753 0002, OGG",
    "1A45DFA3 01, WEBM",
    "00000020 66747970 4D344120, M4A",
    "0000001C 66747970 69736F6D, M4A",
    "00000018 66747970 6D703432, M4A",
    "664C6143 00, FLAC"
  })
  void firstBytes_tellTheFormat(String hex, AudioFormat format) {
    assertThat(AudioCheck.of(bytes(hex), 100)).isEqualTo(new AudioCheck.Sound(format));
  }

  @ParameterizedTest
  @CsvSource({
    "52494646 24000000 57454250", // WebP is RIFF too
    "FFD8FFE0 0010", // a JPEG
    "FFFF9064", // a wrong layer
    "FFFBF064", // a wrong bit rate
    "FFFB", // too short for a frame
    "00000018 66747970 68656963", // HEIC
    "3C68746D 6C3E"
  })
  void otherFiles_areRefused(String hex) {
    assertThat(why(bytes(hex), 100)).contains("no recording in WAV, MP3, Ogg, WebM, M4A or FLAC");
  }

  @Test
  void emptyAndTooLong_areRefused() {
    assertThat(why(new byte[0], 100)).contains("empty");
    assertThat(why("OggS".getBytes(StandardCharsets.US_ASCII), 3)).contains("4 bytes; at most 3");
  }

  private static String why(byte[] bytes, int most) {
    return ((AudioCheck.Unsound) AudioCheck.of(bytes, most)).refused().why();
  }

  private static byte[] bytes(String hex) {
    return HexFormat.of().parseHex(hex.replace(" ", ""));
  }
}
