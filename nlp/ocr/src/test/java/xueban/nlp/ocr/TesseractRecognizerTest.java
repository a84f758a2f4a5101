package xueban.nlp.ocr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import xueban.nlp.media.Recognition;
import xueban.nlp.media.Recognition.Cause;

/** What becomes of a picture when the program behaves badly; scripts stand in for it. */
class TesseractRecognizerTest {
  private static final byte[] PICTURE = new DrawnText(DrawnText.blank(60, 40)).png();
  private static final String HERE =
      """
      #!/bin/sh
      case "$1" in
        --version) echo "tesseract 5.3.0"; exit 0;;
        --list-langs) printf 'List of available languages (2):\\nchi_sim\\neng\\n'; exit 0;;
      esac
      """;
  private static final String WORD =
      "printf '5\\t1\\t1\\t1\\t1\\t1\\t0\\t0\\t30\\t30\\t96.5\\t函数\\n'\n";

  @TempDir Path folder;

  private TesseractSettings settings(String script) throws IOException {
    Path program = Files.writeString(folder.resolve("tesseract"), script);
    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
    return TesseractSettings.usual().withProgram(program.toString());
  }

  private static Recognition read(TesseractSettings settings) {
    return new TesseractRecognizer(settings).recognize(PICTURE, Patiently.minute());
  }

  private static void assertUnavailable(Recognition recognition, Cause cause, String why) {
    assertThat(recognition)
        .isInstanceOfSatisfying(
            Recognition.Unavailable.class,
            unavailable -> {
              assertThat(unavailable.cause()).as(unavailable.why()).isEqualTo(cause);
              assertThat(unavailable.why()).contains(why);
            });
  }

  @Test
  void words_comeWithTheirConfidence() throws IOException {
    assertThat(read(settings(HERE + "cat >/dev/null\n" + WORD)))
        .isInstanceOfSatisfying(
            Recognition.Recognized.class,
            read -> {
              assertThat(read.text()).isEqualTo("函数");
              assertThat(read.confidence()).isEqualTo(.965);
            });
  }

  @Test
  void notInstalled_saysWhatToInstall() {
    assertUnavailable(
        read(TesseractSettings.usual().withProgram(folder.resolve("none").toString())),
        Cause.NOT_SET_UP,
        "apt-get install tesseract-ocr tesseract-ocr-chi-sim tesseract-ocr-eng");
  }

  @Test
  void languageMissing_saysWhatToInstall() throws IOException {
    assertUnavailable(
        read(settings(HERE).withLanguages(List.of("chi_tra", "eng"))),
        Cause.NOT_SET_UP,
        "has no data for chi_tra; install it, on Debian and Ubuntu by: apt-get install"
            + " tesseract-ocr-chi-tra");
  }

  @Test
  void tooOld_orNoTesseractAtAll_isNamed() throws IOException {
    assertUnavailable(
        read(settings("#!/bin/sh\necho 'tesseract 3.04.01'")), Cause.NOT_SET_UP, "3.04.01");
    assertUnavailable(read(settings("#!/bin/sh\necho hello")), Cause.NOT_SET_UP, "unknown");
    assertUnavailable(read(settings("#!/bin/sh\nexit 3")), Cause.NOT_SET_UP, "tell its version");
  }

  @Test
  void installedLater_worksWithoutRestart() throws IOException {
    TesseractSettings settings = settings("#!/bin/sh\nexit 3");
    TesseractRecognizer recognizer = new TesseractRecognizer(settings);
    assertUnavailable(
        recognizer.recognize(PICTURE, Patiently.minute()), Cause.NOT_SET_UP, "install");
    settings(HERE + "cat >/dev/null\n" + WORD);
    assertThat(recognizer.recognize(PICTURE, Patiently.minute()))
        .isInstanceOf(Recognition.Recognized.class);
  }

  @Test
  void crash_isFailed_andNonsenseIsNothing() throws IOException {
    assertUnavailable(read(settings(HERE + "exit 139")), Cause.FAILED, "code 139");
    assertThat(read(settings(HERE + "cat >/dev/null; echo no table")))
        .isInstanceOf(Recognition.NothingReadable.class);
  }

  @Test
  void hanging_isEndedInTime_withWhatItStarted() throws IOException {
    long start = System.nanoTime();
    TesseractSettings settings =
        settings(HERE + "sleep 47 & echo $! >" + folder.resolve("child") + "; wait");
    assertUnavailable(read(settings.withLongest(Duration.ofMillis(500))), Cause.LATE, "too long");
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
    long child = Long.parseLong(Files.readString(folder.resolve("child")).strip());
    for (int i = 0; i < 250 && alive(child); i++) {
      sleep();
    }
    assertThat(alive(child)).isFalse();
  }

  /**
   * What was written before the end may be had or not: the JDK drains a pipe if nobody reads it.
   */
  @Test
  void ended_butAChildHoldsItsOutput_endsInTime() throws IOException {
    String script =
        HERE + "cat >/dev/null\n" + WORD + "sleep 47 & echo $! >" + folder.resolve("child");
    long start = System.nanoTime();
    try {
      Recognition recognition = read(settings(script).withLongest(Duration.ofMillis(1500)));
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
      if (!(recognition instanceof Recognition.Recognized)) {
        assertUnavailable(recognition, Cause.LATE, "too long");
      }
    } finally {
      long child = Long.parseLong(Files.readString(folder.resolve("child")).strip());
      ProcessHandle.of(child).ifPresent(ProcessHandle::destroyForcibly);
    }
  }

  private static boolean alive(long process) {
    return ProcessHandle.of(process).map(ProcessHandle::isAlive).orElse(false);
  }

  @Test
  void nobodyWaits_nothingIsStarted() throws IOException {
    TesseractSettings settings = settings("#!/bin/sh\ntouch " + folder.resolve("started"));
    assertUnavailable(
        new TesseractRecognizer(settings)
            .recognize(PICTURE, new Patiently(true, Duration.ofMinutes(1))),
        Cause.LATE,
        "too long");
    assertThat(folder.resolve("started")).doesNotExist();
  }

  @Test
  void tooManyAtOnce_areToldToComeBack() throws Exception {
    TesseractRecognizer recognizer =
        new TesseractRecognizer(
            settings(
                    HERE
                        + "cat >/dev/null; while [ ! -e "
                        + folder.resolve("go")
                        + " ]; do sleep .05; done\n"
                        + WORD)
                .withPlaces(1, 1)
                .withLongest(Duration.ofMinutes(1)));
    List<Future<Recognition>> readings = new ArrayList<>();
    List<Recognition> ends = new ArrayList<>();
    try (ExecutorService callers = Executors.newFixedThreadPool(6)) {
      for (int i = 0; i < 6; i++) {
        readings.add(callers.submit(() -> recognizer.recognize(PICTURE, Patiently.minute())));
      }
      while (readings.stream().filter(Future::isDone).count() < 4) {
        sleep();
      }
      Files.createFile(folder.resolve("go"));
      for (Future<Recognition> reading : readings) {
        ends.add(reading.get());
      }
    }
    assertThat(ends).filteredOn(Recognition.Recognized.class::isInstance).hasSize(2);
    assertThat(ends)
        .filteredOn(e -> e instanceof Recognition.Unavailable u && u.cause() == Cause.BUSY)
        .hasSize(4);
  }

  private static void sleep() {
    try {
      Thread.sleep(20);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void ourEnvironment_isNotHandedOn() throws IOException {
    assertThat(read(settings(HERE + "cat >/dev/null; env >" + folder.resolve("env") + "\n" + WORD)))
        .isInstanceOf(Recognition.Recognized.class);
    assertThat(Files.readString(folder.resolve("env")))
        .contains("OMP_THREAD_LIMIT=1")
        .doesNotContain("HOME=", "XUEBAN", "JAVA");
  }

  @Test
  void noPicture_brokenOne_andTooLargeOnes_areRefused() throws IOException {
    TesseractSettings settings = settings(HERE + WORD);
    TesseractRecognizer recognizer = new TesseractRecognizer(settings.withSizes(1 << 10, 10_000));
    assertThat(recognizer.recognize(new byte[0], Patiently.minute()))
        .isInstanceOf(Recognition.Refused.class);
    assertThat(recognizer.recognize(new byte[2_000], Patiently.minute()).toString())
        .contains("2,000 bytes; at most 1,024");
    assertThat(
            recognizer
                .recognize(new DrawnText(DrawnText.blank(200, 51)).png(), Patiently.minute())
                .toString())
        .contains("200 by 51 pixels; at most 10,000");
    byte[] cut = PICTURE.clone();
    Arrays.fill(cut, 33, cut.length, (byte) 0);
    assertThat(recognizer.recognize(cut, Patiently.minute()).toString()).contains("broken");
  }

  @Test
  void settings_wrongOnes_areNamed() {
    TesseractSettings usual = TesseractSettings.usual();
    assertThatThrownBy(() -> usual.withProgram(" ")).hasMessageContaining("program: is empty");
    assertThatThrownBy(() -> usual.withLanguages(List.of())).hasMessageContaining("languages");
    assertThatThrownBy(() -> usual.withLanguages(List.of("--tessdata-dir")))
        .hasMessageContaining("\"--tessdata-dir\" is no name");
    assertThatThrownBy(() -> usual.withPlaces(0, 1))
        .hasMessageContaining("at-once: 0 must be in 1..64");
    assertThatThrownBy(() -> usual.withLongest(Duration.ZERO)).hasMessageContaining("longest");
    assertThatThrownBy(() -> usual.withSizes(1, 10_000)).hasMessageContaining("bytes: 1");
  }
}
