package xueban.graph.format;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import xueban.ErrorCode;
import xueban.XuebanException;
import xueban.graph.Concept;
import xueban.graph.Edition;
import xueban.graph.GraphCsv;
import xueban.graph.KnowledgeGraph;
import xueban.graph.Misconception;
import xueban.graph.Prerequisite;
import xueban.graph.Stage;
import xueban.graph.Unit;

/**
 * Tables with a few rows to start a subject from in a spreadsheet. They begin with a byte order
 * mark, without which Excel shows no Chinese.
 */
public final class CsvTemplate {
  private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
  private static final String GUIDE =
      """
      这里有四张表，用表格软件打开，把例子换成自己的内容，保存为 CSV（UTF-8）。

      concepts.csv        知识点：id 全图唯一，不含空格；subject 学科；stage 学段（primary、junior、senior）；
                          grade 年级 1–12；term 学期 1 或 2；aliases 别名，用分号隔开；formula 用 LaTeX
      prerequisites.csv   先修：先学 before，再学 after；reason 用一句话说明为什么
      editions.csv        教材版本：一行是一个知识点在一个单元里的位置
      misconceptions.csv  易错点：name 错误想法，shows_as 在错误答案里的样子，cure 对策

      查一查：  ./xueban graph check 本文件夹
      导入：    ./xueban import graph concepts.csv，然后依次是另外三张表
      """;

  private CsvTemplate() {}

  /**
   * Writes the tables and a guide (说明.txt) into a folder, which is made if missing.
   *
   * @throws XuebanException {@code CONFLICT} if the folder holds one of the files already
   */
  public static void write(Path folder) {
    try {
      for (String file : List.of("concepts.csv", "prerequisites.csv")) {
        if (Files.exists(folder.resolve(file))) {
          throw new XuebanException(
              ErrorCode.CONFLICT,
              "\"%s\" is there already; name an empty folder.".formatted(folder.resolve(file)));
        }
      }
      GraphCsv.write(example(), folder);
      try (Stream<Path> tables = Files.list(folder)) {
        for (Path table : tables.filter(f -> f.toString().endsWith(".csv")).sorted().toList()) {
          ByteArrayOutputStream marked = new ByteArrayOutputStream();
          marked.write(MARK);
          marked.write(Files.readAllBytes(table));
          Files.write(table, marked.toByteArray());
        }
      }
      Files.write(folder.resolve("说明.txt"), GUIDE.getBytes(UTF_8));
    } catch (IOException e) {
      throw new XuebanException(
          ErrorCode.INVALID_INPUT,
          "folder: \"%s\" cannot be written; correct the path.".formatted(folder),
          e);
    }
  }

  private static KnowledgeGraph example() {
    return KnowledgeGraph.builder()
        .put(
            concept(
                "geo.latitude-longitude",
                "经纬网",
                "latitude and longitude",
                List.of("经线和纬线"),
                "由经线和纬线交织成的网，用来确定地球上任一点的位置。",
                1))
        .put(
            concept(
                "geo.earth-rotation",
                "地球的自转",
                "rotation of the earth",
                List.of(),
                "地球绕地轴自西向东的转动，大约一天转一周，形成昼夜交替。",
                1))
        .put(
            concept(
                "geo.time-zone", "时区", "time zone", List.of("区时"), "按经度把全球划成的二十四个区，相邻两区相差一小时。", 1))
        .put(new Prerequisite("geo.latitude-longitude", "geo.time-zone", "时区按经度划分，要先会看经度。"))
        .put(new Prerequisite("geo.earth-rotation", "geo.time-zone", "各地时间不同，是因为地球在自转。"))
        .put(
            new Misconception(
                "geo.time-zone",
                "以为越往东钟点越早",
                "算东边的时刻时用减法，得出的钟点比西边早",
                "太阳先照到东边，所以东边的钟点走在前面：往东加，往西减。"))
        .put(
            new Edition(
                "my-school",
                "本校顺序",
                "geography",
                List.of(
                    new Unit(
                        "my-school-7-1-1",
                        "地球",
                        7,
                        1,
                        List.of("geo.latitude-longitude", "geo.earth-rotation", "geo.time-zone")))))
        .build();
  }

  private static Concept concept(
      String id, String name, String english, List<String> aliases, String definition, int term) {
    return new Concept(
        id, name, english, aliases, definition, "geography", Stage.JUNIOR, 7, term, "地球与地图", "");
  }
}
