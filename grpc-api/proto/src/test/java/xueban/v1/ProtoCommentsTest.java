package xueban.v1;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.MethodDescriptor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every declaration says what it is; every rpc what it returns, for whom, and how it fails. */
class ProtoCommentsTest {
  private final Map<String, String> comments;

  ProtoCommentsTest() throws IOException {
    comments = ProtoComments.readAll();
  }

  @Test
  void files_areAllLookedAt() throws IOException {
    try (var files = Files.list(ProtoFiles.FOLDER)) {
      assertThat(ProtoFiles.all())
          .extracting(file -> Path.of(file.getName()).getFileName())
          .containsExactlyInAnyOrderElementsOf(files.map(Path::getFileName).toList());
    }
  }

  @Test
  void declarations_allHaveComment() {
    List<String> names =
        Stream.of(
                ProtoFiles.services().map(service -> service.getFullName()),
                ProtoFiles.rpcs().map(MethodDescriptor::getFullName),
                ProtoFiles.messages().map(message -> message.getFullName()),
                ProtoFiles.fields().map(FieldDescriptor::getFullName),
                ProtoFiles.enums().map(type -> type.getFullName()),
                ProtoFiles.enums()
                    .flatMap(type -> type.getValues().stream())
                    .map(value -> value.getType().getFullName() + "." + value.getName()))
            .flatMap(all -> all)
            .toList();
    assertThat(names).hasSizeGreaterThan(400);
    assertThat(names).allSatisfy(name -> assertThat(comments.get(name)).as(name).isNotBlank());
  }

  @Test
  void rpcs_sayResultScopeAndErrors() {
    assertThat(ProtoFiles.rpcs().map(MethodDescriptor::getFullName).toList())
        .allSatisfy(
            name ->
                assertThat(comments.get(name))
                    .as(name)
                    .containsPattern("(?i)\\b(returns?|streams)\\b")
                    .containsPattern("Scope: (learn|teach|manage|any)\\b")
                    .containsPattern("Errors: .*[A-Z]{4,}_|errors: as \\w+"));
  }

  @Test
  void rpcsThatReturnLists_sayTheEmptyCaseAndTheLimit() {
    List<MethodDescriptor> lists =
        ProtoFiles.rpcs()
            .filter(rpc -> rpc.getInputType().findFieldByName("page_size") != null)
            .toList();
    assertThat(lists).hasSizeGreaterThan(5);
    assertThat(lists)
        .allSatisfy(
            rpc ->
                assertThat(comments.get(rpc.getFullName()))
                    .as(rpc.getFullName())
                    .contains("Empty case", "Limits:"));
  }

  @Test
  void numbers_sayRangeOrDirection() {
    assertThat(ProtoFiles.fields().filter(f -> f.getType() == FieldDescriptor.Type.DOUBLE).toList())
        .allSatisfy(
            field ->
                assertThat(comments.get(field.getFullName()))
                    .as(field.getFullName())
                    .containsPattern("\\[|larger|finite|at least|negative"));
  }
}
