package xueban.v1;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.EnumDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.FileDescriptor;
import com.google.protobuf.Descriptors.MethodDescriptor;
import com.google.protobuf.Descriptors.ServiceDescriptor;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The proto files of this module, as protoc understood them. */
final class ProtoFiles {
  static final Path FOLDER = Path.of("src/main/proto/xueban/v1");

  private ProtoFiles() {}

  static List<FileDescriptor> all() {
    return List.of(
        AnswerProto.getDescriptor(),
        CatalogProto.getDescriptor(),
        ClassProto.getDescriptor(),
        CommonProto.getDescriptor(),
        FaqProto.getDescriptor(),
        GraphProto.getDescriptor(),
        HomeworkProto.getDescriptor(),
        PaperProto.getDescriptor(),
        ImportProto.getDescriptor(),
        LearnerProto.getDescriptor(),
        ModelProto.getDescriptor(),
        PracticeProto.getDescriptor(),
        QuestionProto.getDescriptor(),
        RelevanceProto.getDescriptor(),
        SearchProto.getDescriptor(),
        SystemProto.getDescriptor());
  }

  static Stream<ServiceDescriptor> services() {
    return all().stream().flatMap(file -> file.getServices().stream());
  }

  static Stream<MethodDescriptor> rpcs() {
    return services().flatMap(service -> service.getMethods().stream());
  }

  static Stream<Descriptor> messages() {
    return all().stream().flatMap(file -> file.getMessageTypes().stream());
  }

  static Stream<FieldDescriptor> fields() {
    return messages().flatMap(message -> message.getFields().stream());
  }

  static Stream<EnumDescriptor> enums() {
    return all().stream().flatMap(file -> file.getEnumTypes().stream());
  }
}
