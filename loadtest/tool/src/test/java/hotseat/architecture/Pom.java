package hotseat.architecture;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** What the pom of a module says about modules. */
record Pom(Element project) {

  /** A module that this one needs, if only for its tests. */
  record Dependency(String name, boolean isForTests) {}

  static Pom in(Path directory) {
    Path file = directory.resolve("pom.xml");
    try {
      return new Pom(
          DocumentBuilderFactory.newDefaultInstance()
              .newDocumentBuilder()
              .parse(file.toFile())
              .getDocumentElement());
    } catch (IOException | SAXException | ParserConfigurationException e) {
      throw new AssertionError(file + " cannot be read", e);
    }
  }

  String name() {
    return text(project, "artifactId");
  }

  /** Only holds other modules, and has no code. */
  boolean isFrame() {
    return text(project, "packaging").equals("pom");
  }

  /** The directories of this module and of all modules in it. */
  static Stream<Path> directories(Path module) {
    return Stream.concat(
        Stream.of(module),
        children(in(module).project, "modules")
            .flatMap(list -> texts(list, "module"))
            .flatMap(inside -> directories(module.resolve(inside))));
  }

  /** The modules of this project that it depends on. */
  Stream<Dependency> dependencies() {
    return children(project, "dependencies")
        .flatMap(list -> children(list, "dependency"))
        .filter(one -> text(one, "groupId").equals("hotseat"))
        .map(one -> new Dependency(text(one, "artifactId"), text(one, "scope").equals("test")));
  }

  /** Empty if it is not there. */
  private static String text(Element parent, String name) {
    return texts(parent, name).findFirst().orElse("");
  }

  private static Stream<String> texts(Element parent, String name) {
    return children(parent, name).map(child -> child.getTextContent().strip());
  }

  private static Stream<Element> children(Element parent, String name) {
    return Stream.iterate(parent.getFirstChild(), child -> child != null, Node::getNextSibling)
        .filter(Element.class::isInstance)
        .map(Element.class::cast)
        .filter(child -> child.getTagName().equals(name));
  }
}
