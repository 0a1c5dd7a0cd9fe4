package hotseat.architecture;

import java.lang.classfile.CodeModel;
import java.lang.classfile.Instruction;
import java.lang.classfile.Label;
import java.lang.classfile.MethodModel;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.ArrayStoreInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LabelTarget;
import java.lang.classfile.instruction.LoadInstruction;
import java.lang.classfile.instruction.LocalVariable;
import java.lang.classfile.instruction.NewReferenceArrayInstruction;
import java.lang.classfile.instruction.TypeCheckInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The types of what a compiled method puts into texts: by {@code +} or {@code append}, by {@code
 * formatted} or {@code String.format}. For {@code +} the compiler calls {@code String.valueOf} for
 * each part; for a format it stores the parts in an array. The type of a part is that of the local
 * variable, the field or the call before it.
 */
final class MessageParts {

  private static final Set<String> FORMATS = Set.of("formatted", "format");
  private static final Set<String> CONVERSIONS = Set.of("valueOf", "append", "print", "println");
  private static final List<ClassDesc> ONE_OBJECT = List.of(ConstantDescs.CD_Object);
  private static final ClassDesc OBJECTS = ConstantDescs.CD_Object.arrayType();

  private final List<ClassDesc> parts = new ArrayList<>();
  private final List<LocalVariable> locals = new ArrayList<>();
  private final Set<Label> passed = new HashSet<>();
  private final Deque<List<ClassDesc>> arrays = new ArrayDeque<>();
  private Optional<ClassDesc> last = Optional.empty();

  private MessageParts() {}

  /** The names of the types. */
  static Stream<String> of(MethodModel method) {
    MessageParts found = new MessageParts();
    method.code().ifPresent(found::visit);
    return found.parts.stream()
        .filter(ClassDesc::isClassOrInterface)
        .map(part -> part.packageName() + "." + part.displayName());
  }

  private void visit(CodeModel code) {
    code.forEach(
        element -> {
          switch (element) {
            case LocalVariable local -> locals.add(local);
            case LabelTarget target -> passed.add(target.label());
            case Instruction instruction -> last = after(instruction);
            default -> {}
          }
        });
  }

  /** Returns the type that the instruction leaves on the stack, if that is known. */
  private Optional<ClassDesc> after(Instruction instruction) {
    return switch (instruction) {
      case NewReferenceArrayInstruction array -> {
        if (array.componentType().asSymbol().equals(ConstantDescs.CD_Object)) {
          arrays.push(new ArrayList<>());
        }
        yield Optional.empty();
      }
      case ArrayStoreInstruction store when store.typeKind() == TypeKind.REFERENCE -> {
        last.filter(_ -> !arrays.isEmpty()).ifPresent(type -> arrays.peek().add(type));
        yield Optional.empty();
      }
      case InvokeInstruction call -> {
        take(call);
        yield Optional.of(call.typeSymbol().returnType());
      }
      case InvokeDynamicInstruction call -> Optional.of(call.typeSymbol().returnType());
      case FieldInstruction field -> Optional.of(field.typeSymbol());
      case LoadInstruction load -> local(load.slot());
      case TypeCheckInstruction check -> Optional.of(check.type().asSymbol());
      default -> Optional.empty();
    };
  }

  private void take(InvokeInstruction call) {
    String method = call.name().stringValue();
    List<ClassDesc> parameters = call.typeSymbol().parameterList();
    if (parameters.equals(ONE_OBJECT) && CONVERSIONS.contains(method)) {
      last.ifPresent(parts::add);
    } else if (parameters.contains(OBJECTS) && !arrays.isEmpty()) {
      List<ClassDesc> elements = arrays.pop();
      parts.addAll(FORMATS.contains(method) ? elements : List.of());
    }
  }

  private Optional<ClassDesc> local(int slot) {
    return locals.stream()
        .filter(local -> local.slot() == slot)
        .filter(local -> passed.contains(local.startScope()))
        .filter(local -> !passed.contains(local.endScope()))
        .map(LocalVariable::typeSymbol)
        .findFirst();
  }
}
