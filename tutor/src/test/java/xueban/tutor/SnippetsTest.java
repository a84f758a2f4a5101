package xueban.tutor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnippetsTest {
  @TempDir Path folder;

  @Test
  void fiveLines_printsWeakestConceptsAndACitedAnswer() throws Exception {
    Path lessons = folder.resolve("lessons.jsonl");
    Files.writeString(
        lessons,
        """
        {"id": "lesson-1", "type": "lesson", "title": "勾股定理的证明", "subject": "数学", "grade": 8, "concepts": ["勾股定理"], "body": "勾股定理说：直角三角形两条直角边的平方和等于斜边的平方。证明勾股定理可以用四个全等的直角三角形拼成一个大正方形，用两种方法算它的面积，再比较。"}
        {"id": "item-7", "kind": "fill_in", "stem": "直角三角形的两条直角边长是 3 和 4，斜边长是 ____。", "answers": [["5"]], "subject": "数学", "grade": 8, "concepts": ["勾股定理"]}
        """);
    String printed = printed(() -> Snippets.fiveLines(new InMemoryStores(), lessons));
    assertThat(printed)
        .isEqualTo(
            """
            [勾股定理 0.70 ± 0.23 最近发展区（独立作答 1 次，得 1 分；先修都已掌握，可以学）]
            勾股定理说：直角三角形两条直角边的平方和等于斜边的平方。[1]
            证明勾股定理可以用四个全等的直角三角形拼成一个大正方形，用两种方法算它的面积，再比较。[2]
            [1] 勾股定理的证明（lesson-1）
            [2] 勾股定理的证明（lesson-1）
            """);
  }

  private interface Action {
    void run() throws Exception;
  }

  private static String printed(Action action) throws Exception {
    PrintStream before = System.out;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    System.setOut(new PrintStream(bytes, true, UTF_8));
    try {
      action.run();
    } finally {
      System.setOut(before);
    }
    return bytes.toString(UTF_8);
  }
}
