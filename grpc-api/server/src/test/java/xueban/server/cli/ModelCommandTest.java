package xueban.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.MethodName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import xueban.model.ItemDescriptions;
import xueban.model.LearnerEvent;
import xueban.model.LearnerHistories;
import xueban.model.ModelRegistry;
import xueban.model.ResponseEvent;
import xueban.model.eval.TenantTraining;
import xueban.model.eval.TrainableKind;
import xueban.model.eval.TrainedUntil;
import xueban.model.sim.SimulatedSchool;
import xueban.server.XuebanServer;
import xueban.storage.TenantReader;
import xueban.v1.ConceptProfile;
import xueban.v1.GetProfileRequest;
import xueban.v1.GetProfileResponse;
import xueban.v1.LearnerServiceGrpc;

/** Import responses, train, activate, roll back, as a tenant's operator does it. */
@TestMethodOrder(MethodName.class)
class ModelCommandTest {
  private static final SimulatedSchool SCHOOL = new SimulatedSchool(40, 6, 5, 3);

  @TempDir static Path folder;

  private static XuebanServer server;
  private static String learner = "";

  @BeforeAll
  static void start() throws IOException {
    SmallSchool.makeFolder(folder);
    server = XuebanServer.start(SmallSchool.config(folder));
    StringBuilder rows = new StringBuilder("learner,item,concepts,score,time\n");
    for (List<LearnerEvent> events : SCHOOL) {
      for (LearnerEvent event : events) {
        ResponseEvent response = (ResponseEvent) event;
        rows.append(
            "%s,%s,%s,%s,%s\n"
                .formatted(
                    response.learner(),
                    response.item(),
                    String.join(";", response.concepts()),
                    response.score(),
                    response.at()));
        learner = response.learner();
      }
    }
    Path file = Files.writeString(folder.resolve("responses.csv"), rows);
    Ran ran =
        model("import", "responses", file.toString(), "--set", "subject=s", "--concepts", "create");
    assertThat(ran.code()).as(ran.err() + ran.out()).isZero();
    assertThat(ran.out()).contains(" 0 rejected");
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  /** Runs a command beside the service. */
  private static Ran model(String... args) {
    List<String> all = new ArrayList<>(List.of(args));
    all.add("--data-dir=" + folder);
    return Ran.xueban(all.toArray(new String[0]));
  }

  /** Trains as {@code ./xueban train} does, beside the service. */
  private static String train() {
    try (TenantReader reader = TenantReader.open(folder, "")) {
      ModelRegistry registry = ModelRegistry.at(reader.modelFolder());
      TenantTraining training =
          new TenantTraining(
              TrainableKind.named("logistic"),
              new LearnerHistories(reader.log(n -> {})),
              ItemDescriptions.NONE,
              new TrainedUntil(TrainedUntil.Source.LOG, Instant.now()),
              1,
              line -> {});
      TenantTraining.Comparison comparison = training.compare(registry.shipped());
      return registry.add(training.train(comparison)).card().name();
    }
  }

  private static GetProfileResponse profile() throws Exception {
    try (ServiceLink link = ServiceLink.open(options())) {
      return LearnerServiceGrpc.newBlockingStub(link.channel())
          .getProfile(
              GetProfileRequest.newBuilder().setLearnerId(learner).setPageSize(500).build());
    }
  }

  private static ServiceOptions options() {
    ServiceOptions options = new ServiceOptions();
    new CommandLine(new Holder(options)).parseArgs("--data-dir=" + folder);
    return options;
  }

  /** What picocli fills. */
  @Command
  record Holder(@Mixin ServiceOptions options) {}

  private static List<Double> masteries(GetProfileResponse profile) {
    return profile.getConceptsList().stream().map(ConceptProfile::getMastery).toList();
  }

  @Test
  void a_beforeAnyTraining_theShippedModelServes() {
    Ran list = model("model", "list");

    assertThat(list.code()).as(list.err()).isZero();
    assertThat(list.out()).startsWith("active    logistic-1 ").contains("AUC 0.7").hasLineCount(5);
    assertThat(model("model", "rollback"))
        .matches(ran -> ran.code() == 1)
        .extracting(Ran::err)
        .asString()
        .contains("no activation to take back", "logistic-1");
    assertThat(model("model", "rollback", "--of", "tags").err())
        .contains("no activation to take back", "tags-names");
    assertThat(model("model", "rollback", "--of", "tarot").err()).contains("short-answers");
  }

  @Test
  void b_trainActivateRollback_withoutRestart() throws Exception {
    GetProfileResponse before = profile();
    String version = train();
    assertThat(masteries(profile())).isEqualTo(masteries(before));

    Ran activated = model("model", "activate", version);

    assertThat(activated.code()).as(activated.err()).isZero();
    assertThat(activated.out())
        .startsWith(version + ":")
        .contains("./xueban model rollback leads to logistic-1");
    GetProfileResponse after = profile();
    assertThat(after.getModelVersion()).startsWith(version + ":");
    assertThat(after.getResponseCount()).isEqualTo(before.getResponseCount()).isPositive();
    assertThat(after.getConceptsCount()).isEqualTo(before.getConceptsCount());
    assertThat(masteries(after)).isNotEqualTo(masteries(before));
    assertThat(model("model", "list").out())
        .containsPattern("(?m)^previous  logistic-1 ")
        .containsPattern("(?m)^active    " + version + " ")
        .contains("activated " + version + ", before logistic-1 (test)");
    Ran shown = model("model", "show", version);
    assertThat(shown.out())
        .contains(version + ", active", "40 learners", "responses 1-10", "limits", "active_auc");

    Ran back = model("model", "rollback");

    assertThat(back.out()).startsWith("logistic-1:").contains("nothing to roll back to");
    assertThat(masteries(profile())).isEqualTo(masteries(before));
    assertThat(profile().getModelVersion()).isEqualTo(before.getModelVersion());
  }

  @Test
  void c_wrongVersions_nameTheAllowed() {
    Ran unknown = model("model", "activate", "stacked-9");
    assertThat(unknown.code()).isEqualTo(1);
    assertThat(unknown.err())
        .startsWith("xueban: There is no model \"stacked-9\". Choose one of [logistic-1, ");
    assertThat(model("model", "show", "a b").err()).startsWith("xueban: VERSION: \"a b\"");
    assertThat(model("model", "activate").code()).isEqualTo(2);
  }

  @Test
  void d_damagedModel_isListedWithItsErrorAndRefused() throws IOException {
    String version = train();
    Path weights = folder.resolve("tenants/school/models").resolve(version).resolve("weights.tsv");
    Files.writeString(weights, "prior\t9\n");

    assertThat(model("model", "list").out()).contains(version, "weights.tsv has SHA-256");
    assertThat(model("model", "show", version).err()).contains("weights.tsv has SHA-256");
    Ran refused = model("model", "activate", version);
    assertThat(refused.code()).isEqualTo(1);
    assertThat(refused.err()).contains("weights.tsv has SHA-256").doesNotContain("\tat ");
    assertThat(model("model", "list").out()).startsWith("active    logistic-1 ");
  }
}
