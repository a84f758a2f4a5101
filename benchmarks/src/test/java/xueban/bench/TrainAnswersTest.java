package xueban.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import xueban.model.ModelPurpose;
import xueban.model.ModelRegistry;
import xueban.recommend.Metadata;
import xueban.recommend.Resource;
import xueban.recommend.ResourceType;
import xueban.server.EmbeddingMode;
import xueban.server.SharedEmbedders;
import xueban.storage.SqliteStores;
import xueban.tutor.ServingModel;
import xueban.tutor.Xueban;
import xueban.tutor.answer.AnswerFolder;

class TrainAnswersTest extends TrainCommandTestCase {
  private static final String[] TOWNS = {
    "青石", "白水", "红岩", "黑山", "金沙", "银川", "铜陵", "铁岭", "玉门", "石河"
  };
  private static final String[] THINGS = {"茶叶", "瓷器", "丝绸", "木雕", "苹果", "羊毛"};

  /**
   * Puts so many readings into the catalog; returns as many questions, each with the entry that
   * stands so many after the one that answers it.
   */
  private String judged(int count, int after) {
    List<Resource> resources = new ArrayList<>();
    StringBuilder rows = new StringBuilder("question,entry\n");
    for (int i = 0; i < count; i++) {
      String town = TOWNS[i % 10];
      String thing = THINGS[i / 10];
      resources.add(
          new Resource(
              "r" + i,
              ResourceType.READING,
              Metadata.titled("文" + i, "zh"),
              "%s镇每年卖出%d吨%s。".formatted(town, 100 + i, thing)));
      rows.append("%s镇每年卖出多少%s？,r%d\n".formatted(town, thing, (i + after) % count));
    }
    stores.catalog().put(resources);
    return rows.toString();
  }

  private ModelRegistry answers() {
    return ModelRegistry.at(
        stores.modelFolder().orElseThrow(),
        Clock.systemUTC(),
        ModelPurpose.ANSWERS,
        AnswerFolder.shipped(),
        AnswerFolder::read);
  }

  @Test
  void areLearntFromJudgedQuestions_badLinesNamed_andActivated() throws IOException {
    String rows = judged(60, 0);
    String bad = "哪里有山？,r999\nwhat is it?,r1\n";
    Path file = Files.writeString(folder.resolve("judged.csv"), rows + "谁修了大坝？,\n" + bad);

    int code = run("--kind", "answers", "--questions", file.toString(), "--activate", "--force");

    assertThat(code).as(err + out).isZero();
    assertThat(out)
        .contains(
            "63 rows, 2 of them rejected",
            "line 63: ",
            "\"r999\" is no resource of the catalog",
            "line 64: ",
            "not in Chinese",
            "all 60 resources of the catalog",
            "61 questions, 60 of them with an entry that answers",
            "60 held-out questions that can be answered, 61 that cannot",
            "serves; ./xueban model rollback --of answers")
        .containsPattern("(?m)^  learnt( +0\\.\\d{4}| +1\\.0000){5}$")
        .doesNotContain("No question is without", "flattered")
        .containsPattern("(?m)^  answers-1 ")
        .containsPattern("(?m)^  control: answerable dealt anew ");
    assertThat(AnswerFolder.read(answers().active()).embedder()).startsWith("bge-small-zh");
    assertThat(answers().active().card().figures()).containsKey("right_entry_quoted");
  }

  @Test
  void noBetterThanWhatServes_isAddedAndNotActivated() throws IOException {
    Path file = Files.writeString(folder.resolve("judged.csv"), judged(60, 0));
    assertThat(run("--kind", "answers", "--questions", file.toString(), "--activate", "--force"))
        .as(err + out)
        .isZero();
    String serving = answers().activeVersion();

    assertThat(run("--kind", "answers", "--questions", file.toString(), "--activate")).isEqualTo(1);

    assertRefused(answers(), serving, "its loss on held-out questions, 0.");
    assertThat(out).contains(serving + " may have been fitted to these questions");
  }

  @Test
  void judgedWrongly_isSaid_andWhatTheFileLacks() throws IOException {
    String rows = judged(50, 13);
    Path file = Files.writeString(folder.resolve("wrong.csv"), rows);

    int code = run("--kind", "answers", "--questions", file.toString(), "--activate");

    assertThat(code).as(err + out).isEqualTo(1);
    assertThat(out).contains("No question is without an entry").doesNotContain("flattered");
    assertThat(err).contains("0 of 40 passages read answer their question");
  }

  @ParameterizedTest
  @EnumSource(EmbeddingMode.class)
  void areLearntFromTheVectorsOfTheService_whichThenAnswersByThem(EmbeddingMode trained)
      throws IOException {
    Path file = Files.writeString(folder.resolve("judged.csv"), judged(60, 0));
    String[] options = {
      "--kind", "answers", "--questions", file.toString(), "--embedding", trained.setting()
    };

    assertThat(run(and(options, "--activate", "--force"))).as(err + out).isZero();

    assertThat(out).contains("as a service with XUEBAN_EMBEDDING=" + trained.setting());
    boolean byTable = trained == EmbeddingMode.STATIC;
    assertThat(AnswerFolder.read(answers().active()).embedder())
        .startsWith(byTable ? "pieces-zh" : "bge-small-zh");
    assertThat(out.contains("stands for it: by words alone")).isEqualTo(byTable);
    for (EmbeddingMode served : EmbeddingMode.values()) {
      String warning = warning(served);
      if ((served == EmbeddingMode.STATIC) == byTable) {
        assertThat(warning).as("%s, then %s", trained, served).isEmpty();
      } else {
        assertThat(warning)
            .as("%s, then %s", trained, served)
            .contains(byTable ? "by the weights that ship" : "by their words alone")
            .contains("bge-small-zh", "pieces-zh", "train answers again with this one");
      }
    }
  }

  private static String[] and(String[] options, String... more) {
    return Stream.concat(Stream.of(options), Stream.of(more)).toArray(String[]::new);
  }

  /** Returns what a service in this mode says of its weights of answers. */
  private String warning(EmbeddingMode mode) {
    try (SharedEmbedders embedders = SharedEmbedders.load(mode);
        Xueban xueban = embedders.equip(Xueban.builder(stores)).open()) {
      return xueban.servingModels().stream()
          .filter(serving -> serving.purpose() == ModelPurpose.ANSWERS)
          .map(ServingModel::warning)
          .collect(Collectors.joining());
    } finally {
      stores = SqliteStores.at(folder); // the service has closed those before
    }
  }

  @Test
  void noSuchVectors_saysWhichThereAre() throws IOException {
    Path file = Files.writeString(folder.resolve("judged.csv"), judged(60, 0));

    assertThat(run("--kind", "answers", "--questions", file.toString(), "--embedding", "table"))
        .isEqualTo(1);

    assertThat(err).contains("--embedding: \"table\"", "transformer, static-documents, static");
    assertThat(stores.modelFolder().orElseThrow()).doesNotExist();
  }

  @Test
  void tooFew_orNoFile_saysWhatIsNeeded() throws IOException {
    Path file = Files.writeString(folder.resolve("few.csv"), "question,entry\n哪里有山？,\n");
    assertThat(run("--kind", "answers", "--questions", file.toString())).isEqualTo(1);
    assertThat(err).contains("0 have an entry", "at least 50");
    assertThat(run("--kind", "answers")).isEqualTo(2);
    assertThat(err).contains("--questions FILE");
    assertThat(run("--kind", "tags", "--questions", file.toString())).isEqualTo(2);
    assertThat(stores.modelFolder().orElseThrow()).doesNotExist();
  }
}
