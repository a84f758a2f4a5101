package xueban.nlp.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import xueban.ErrorCode;
import xueban.XuebanException;
import xueban.nlp.TextRole;

class BgeEmbedderTest {
  private static final BgeEmbedder CHINESE = BgeEmbedder.chinese();
  private static final BgeEmbedder ENGLISH = BgeEmbedder.english();

  @AfterAll
  static void close() {
    CHINESE.close();
    ENGLISH.close();
  }

  private static BgeEmbedder of(Bge model) {
    return model == Bge.CHINESE ? CHINESE : ENGLISH;
  }

  private static double cosine(BgeEmbedder embedder, String a, String b) {
    float[] x = embedder.embed(a, TextRole.PASSAGE);
    float[] y = embedder.embed(b, TextRole.PASSAGE);
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum += (double) x[i] * y[i];
    }
    return sum;
  }

  /** Eight-bit kernels round differently from one CPU and version to the next: .02 at most here. */
  @ParameterizedTest
  @MethodSource("xueban.nlp.onnx.Golden#cases")
  void embed_text_asOnnxRuntimeOnNode(Golden golden) {
    float[] vector = of(golden.model()).embed(golden.text(), TextRole.PASSAGE);
    for (int i = 0; i < golden.vector().length; i++) {
      assertThat((double) vector[i]).as("number %d", i).isCloseTo(golden.vector()[i], within(.02));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "怎样证明直角三角形三边的关系, 勾股定理的证明方法, 光合作用需要阳光和水",
    "解一元二次方程, 用求根公式求方程的根, 红楼梦的作者是谁",
    "植物怎样制造养料, 绿色植物用阳光制造有机物, 三角形的内角和"
  })
  void embed_chinese_likeMeaningIsNearer(String text, String near, String far) {
    assertThat(cosine(CHINESE, text, near)).isGreaterThan(cosine(CHINESE, text, far) + .1);
  }

  @ParameterizedTest
  @CsvSource({
    "how to find the hypotenuse, the Pythagorean theorem, leaves make sugar from sunlight",
    "why is the sky blue, scattering of light in the air, solving linear equations"
  })
  void embed_english_likeMeaningIsNearer(String text, String near, String far) {
    assertThat(cosine(ENGLISH, text, near)).isGreaterThan(cosine(ENGLISH, text, far) + .1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "😀", "\uD83D", "\uDE00\uD83D", "\u0000", "勾股", "a"})
  void embed_anyText_normOneAndDimension(String text) {
    assertUnit(CHINESE.embed(text, TextRole.QUERY), 512);
    assertUnit(ENGLISH.embed(text, TextRole.QUERY), 384);
  }

  @Test
  void embed_tenThousandCharacters_asItsFirstWindow() {
    String text = "已知函数的图象经过点".repeat(1000);
    assertUnit(CHINESE.embed(text, TextRole.PASSAGE), 512);
    assertThat(CHINESE.embed(text, TextRole.PASSAGE))
        .isEqualTo(CHINESE.embed(text.substring(0, 126), TextRole.PASSAGE));
  }

  private static void assertUnit(float[] vector, int dimension) {
    double squares = 0;
    for (float x : vector) {
      squares += (double) x * x;
    }
    assertThat(vector).hasSize(dimension);
    assertThat(squares).isCloseTo(1, within(1e-5));
  }

  @Test
  void embed_twoThousandCallsOnThirtyTwoThreads_equalOne() throws Exception {
    List<String> texts = List.of("勾股定理", "光合作用需要阳光", "How are you", "x²+1=0", "");
    List<float[]> expected = texts.stream().map(t -> CHINESE.embed(t, TextRole.PASSAGE)).toList();
    try (ExecutorService pool = Executors.newFixedThreadPool(32)) {
      List<Future<float[]>> results = new ArrayList<>();
      for (int i = 0; i < 2000; i++) {
        String text = texts.get(i % texts.size());
        results.add(pool.submit(() -> CHINESE.embed(text, TextRole.PASSAGE)));
      }
      for (int i = 0; i < results.size(); i++) {
        assertThat(results.get(i).get()).isEqualTo(expected.get(i % texts.size()));
      }
    }
  }

  @Test
  void close_callsInFlight_finishOrAreRefused() throws Exception {
    BgeEmbedder embedder = BgeEmbedder.chinese(BgeOptions.standard().withPermits(2));
    CountDownLatch started = new CountDownLatch(8);
    try (ExecutorService pool = Executors.newFixedThreadPool(8)) {
      List<Future<Integer>> results = new ArrayList<>();
      for (int t = 0; t < 8; t++) {
        results.add(
            pool.submit(
                () -> {
                  started.countDown();
                  int done = 0;
                  while (true) {
                    try {
                      assertUnit(embedder.embed("勾股定理", TextRole.QUERY), 512);
                      done++;
                    } catch (XuebanException e) {
                      assertThat(e.code()).isEqualTo(ErrorCode.NOT_AVAILABLE);
                      return done;
                    }
                  }
                }));
      }
      assertThat(started.await(10, TimeUnit.SECONDS)).isTrue();
      Thread.sleep(100);
      embedder.close();
      embedder.close();
      int done = 0;
      for (Future<Integer> result : results) {
        done += result.get(10, TimeUnit.SECONDS);
      }
      assertThat(done).isPositive();
    }
    assertThatThrownBy(() -> embedder.embed("勾股", TextRole.QUERY)).hasMessageContaining("closed");
  }

  @Test
  void embed_interruptedWhileWaiting_givesUp() throws InterruptedException {
    AtomicReference<XuebanException> thrown = new AtomicReference<>();
    Thread thread =
        new Thread(
            () -> {
              Thread.currentThread().interrupt();
              try {
                CHINESE.embed("勾股", TextRole.QUERY);
              } catch (XuebanException e) {
                thrown.set(e);
              }
            });
    thread.start();
    thread.join();
    assertThat(thrown.get().code()).isEqualTo(ErrorCode.NOT_AVAILABLE);
    assertThat(thrown.get()).hasMessageContaining("interrupted");
  }

  @Test
  void options_outOfRange_saySo() {
    assertThatThrownBy(() -> BgeOptions.standard().withMaxTokens(2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("maxTokens (2) must be in 3..512");
    assertThatThrownBy(() -> BgeOptions.standard().withPermits(0))
        .hasMessageContaining("permits (0)");
  }

  @Test
  void id_anotherWindow_isAnotherId() {
    assertThat(CHINESE.id()).isEqualTo("bge-small-zh-v1.5-q/128").isNotEqualTo(ENGLISH.id());
  }
}
