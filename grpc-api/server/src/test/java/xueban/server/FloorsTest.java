package xueban.server;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The house of DESIGN: a floor uses those below it, never one above or beside it. */
class FloorsTest {
  private static final String[] LIBRARY = {
    "xueban",
    "xueban.row..",
    "xueban.graph..",
    "xueban.model..",
    "xueban.nlp..",
    "xueban.recommend..",
    "xueban.tutor.."
  };

  private static JavaClasses product;

  @BeforeAll
  static void read() {
    product =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(location -> !location.contains("/test/"))
            .importPackages("xueban");
    for (String part :
        new String[] {
          "graph.KnowledgeGraph",
          "model.LearnerLog",
          "nlp.TextAnalysis",
          "nlp.onnx.BgeEmbedder",
          "nlp.ocr.TesseractRecognizer",
          "recommend.Item",
          "recommend.opensearch.FollowingIndex",
          "tutor.Xueban",
          "tutor.office.LessonFile",
          "tutor.openai.OpenAiModel",
          "storage.Installation",
          "v1.Item",
          "server.XuebanServer"
        }) {
      assertThat(product.contain("xueban." + part)).as(part).isTrue();
    }
  }

  @Test
  void floors_useOnlyThoseBelow() {
    layeredArchitecture()
        .consideringOnlyDependenciesInAnyPackage("xueban..")
        .layer("words")
        .definedBy("xueban", "xueban.row..")
        .layer("graph")
        .definedBy("xueban.graph..")
        .layer("models")
        .definedBy("xueban.model..")
        .layer("nlp")
        .definedBy(
            "xueban.nlp",
            "xueban.nlp.embed..",
            "xueban.nlp.math..",
            "xueban.nlp.media..",
            "xueban.nlp.meaning..",
            "xueban.nlp.pinyin..",
            "xueban.nlp.relation..",
            "xueban.nlp.request..",
            "xueban.nlp.tag..")
        .layer("onnx")
        .definedBy("xueban.nlp.onnx..")
        .layer("ocr")
        .definedBy("xueban.nlp.ocr..")
        .layer("recommender")
        .definedBy("xueban.recommend..")
        .layer("tutor")
        .definedBy("xueban.tutor..")
        .layer("storage")
        .definedBy("xueban.storage..")
        .layer("proto")
        .definedBy("xueban.v1..")
        .layer("server")
        .definedBy("xueban.server..")
        .optionalLayer("benchmarks")
        .definedBy("xueban.bench..")
        .whereLayer("graph")
        .mayOnlyAccessLayers("words")
        .whereLayer("words")
        .mayNotAccessAnyLayer()
        .whereLayer("models")
        .mayOnlyAccessLayers("words", "graph")
        .whereLayer("nlp")
        .mayOnlyAccessLayers("words", "graph", "models")
        .whereLayer("onnx")
        .mayOnlyAccessLayers("words", "graph", "models", "nlp")
        .whereLayer("ocr")
        .mayOnlyAccessLayers("words", "graph", "models", "nlp")
        .whereLayer("recommender")
        .mayOnlyAccessLayers("words", "graph", "models", "nlp")
        .whereLayer("tutor")
        .mayOnlyAccessLayers("words", "graph", "models", "nlp", "recommender")
        .whereLayer("storage")
        .mayOnlyAccessLayers("words", "graph", "models", "nlp", "recommender", "tutor")
        .whereLayer("proto")
        .mayNotAccessAnyLayer()
        .whereLayer("server")
        .mayOnlyBeAccessedByLayers("benchmarks")
        .whereLayer("benchmarks")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("onnx")
        .mayOnlyBeAccessedByLayers("server", "benchmarks")
        .whereLayer("ocr")
        .mayOnlyBeAccessedByLayers("server", "benchmarks")
        .check(product);
  }

  @Test
  void officeFiles_areWrittenForTheServerAlone() {
    noClasses()
        .that()
        .resideOutsideOfPackages("xueban.tutor.office..", "xueban.server..", "xueban.bench..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("xueban.tutor.office..", "org.apache.poi..")
        .check(product);
  }

  @Test
  void languageModels_areReachedByTheServerAlone() {
    noClasses()
        .that()
        .resideOutsideOfPackages("xueban.tutor.openai..", "xueban.server..", "xueban.bench..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("xueban.tutor.openai..")
        .check(product);
  }

  @Test
  void searchClusters_areReachedByTheServerAlone() {
    noClasses()
        .that()
        .resideOutsideOfPackages(
            "xueban.recommend.opensearch..", "xueban.server..", "xueban.bench..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("xueban.recommend.opensearch..")
        .check(product);
  }

  @Test
  void packages_haveNoCycles() {
    slices().matching("xueban.(**)").should().beFreeOfCycles().check(product);
  }

  @Test
  void modelInternals_stayInModels() {
    noClasses()
        .that()
        .resideOutsideOfPackage("xueban.model..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("xueban.model.internal..", "xueban.model.state..")
        .check(product);
  }

  @Test
  void library_knowsNoFrameworkNetworkOrDatabase() {
    noClasses()
        .that()
        .resideInAnyPackage(LIBRARY)
        .and()
        .resideOutsideOfPackages("xueban.tutor.openai..", "xueban.recommend.opensearch..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "io.micronaut..", "jakarta.inject..", "java.sql..", "java.net.http..", "io.netty..")
        .check(product);
  }

  @Test
  void grpcAndProtobuf_stayInTheApi() {
    noClasses()
        .that()
        .resideOutsideOfPackages("xueban.v1..", "xueban.server..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("com.google.protobuf..", "com.google.rpc..", "io.grpc..")
        .check(product);
  }

  @Test
  void micronaut_onlyInTheServer() {
    noClasses()
        .that()
        .resideOutsideOfPackage("xueban.server..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("io.micronaut..", "jakarta.inject..")
        .check(product);
  }
}
