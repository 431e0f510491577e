package dev.sandbar;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which room may use which, and which libraries stay in which room. */
final class ArchitectureTest {
    private static final String[] ADAPTERS = {"azure", "daytona", "demo", "docker", "local", "proxmox"};
    private static final String[] EVERY_ADAPTER_USES = {
        "provider.http",
        "provider.json",
        "provider.process",
        "provider.script",
        "provider.shell",
        "provider.tar",
        "sandbox",
        "policy"
    };
    private static final JavaClasses PROGRAM =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("dev.sandbar");

    @Test
    void roomsHaveNoCycles() {
        check(slices().matching("dev.sandbar.(*)..").should().beFreeOfCycles());
    }

    @Test
    void adaptersDoNotKnowEachOther() {
        for (String adapter : ADAPTERS) {
            check(room("provider." + adapter, EVERY_ADAPTER_USES));
        }
    }

    @Test
    void whatAdaptersShareUses() {
        check(room("provider.http", "provider.json", "sandbox"));
        check(room("provider.json"));
        check(room("provider.process", "sandbox"));
        check(room("provider.script", "provider.http", "provider.process", "provider.tar", "sandbox"));
        check(room("provider.shell"));
        check(room("provider.tar", "sandbox"));
    }

    @Test
    void vtUsesNothing() {
        check(room("vt"));
    }

    @Test
    void sandboxUsesNothing() {
        check(room("sandbox"));
    }

    @Test
    void spellingUsesNothing() {
        check(room("spelling"));
    }

    @Test
    void tomlUses() {
        check(room("toml", "spelling"));
    }

    @Test
    void policyUses() {
        check(room("policy", "sandbox"));
    }

    @Test
    void providersUse() {
        check(room("provider", "sandbox", "policy"));
    }

    @Test
    void sessionUses() {
        check(room("session", "sandbox", "vt"));
    }

    @Test
    void runUses() {
        check(room("run", "sandbox", "policy"));
    }

    @Test
    void actionUses() {
        check(room("action", "sandbox", "spelling"));
    }

    @Test
    void keymapUses() {
        check(room("keymap", "action", "spelling", "toml"));
    }

    @Test
    void promptUses() {
        check(room("prompt", "action", "sandbox", "vt"));
    }

    @Test
    void uiUses() {
        check(room("ui", "action", "keymap", "session", "run", "sandbox", "spelling", "toml", "vt"));
    }

    @Test
    void nobodyUsesApp() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage("dev.sandbar.app..")
                .should()
                .dependOnClassesThat(resideInAPackage("dev.sandbar.app..")));
    }

    @Test
    void lanternaStaysInItsRoom() {
        check(confined("com.googlecode.lanterna..", "ui.lanterna"));
    }

    @Test
    void readerStaysInPrompt() {
        check(confined("org.jline.reader..", "prompt"));
    }

    @Test
    void jlineTerminalStaysWithTheTerminal() {
        check(confined("org.jline.terminal..", "ui.lanterna", "prompt"));
    }

    @Test
    void picocliStaysInAction() {
        check(confined("picocli..", "action"));
    }

    @Test
    void dockerJavaStaysInItsAdapter() {
        check(confined("com.github.dockerjava..", "provider.docker"));
    }

    @Test
    void archivesStayInTheirRoom() {
        check(confined("org.apache.commons.compress..", "provider.tar"));
    }

    @Test
    void ptyStaysWithTheProcesses() {
        check(confined("com.pty4j..", "provider.process"));
        check(confined("com.sun.jna..", "provider.process"));
    }

    @Test
    void sshStaysInItsAdapter() {
        check(confined("org.apache.sshd..", "provider.proxmox.host"));
    }

    @Test
    void azureStaysInItsAdapter() {
        check(confined("com.azure..", "provider.azure"));
        check(confined("reactor..", "provider.azure"));
    }

    @Test
    void sqlStaysInHistory() {
        check(confined("java.sql..", "history"));
    }

    @Test
    void onlyAppEndsTheProgram() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage("dev.sandbar.app..")
                .should()
                .callMethod(System.class, "exit", int.class));
    }

    @Test
    void onlyAppPrints() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage("dev.sandbar.app..")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err"));
    }

    @Test
    void classesAreClosed() {
        check(classes()
                .that()
                .areTopLevelClasses()
                .and()
                .areNotInterfaces()
                .and()
                .areNotEnums()
                .and()
                .doNotHaveModifier(JavaModifier.ABSTRACT)
                .should()
                .haveModifier(JavaModifier.FINAL));
    }

    private static void check(ArchRule rule) {
        rule.allowEmptyShould(true).check(PROGRAM);
    }

    private static ArchRule room(String room, String... uses) {
        String[] mayUse = Stream.concat(Stream.of(room), Stream.of(uses))
                .map(name -> "dev.sandbar." + name + "..")
                .toArray(String[]::new);
        return noClasses()
                .that(resideInAPackage("dev.sandbar." + room + ".."))
                .should()
                .dependOnClassesThat(
                        resideInAPackage("dev.sandbar..").and(DescribedPredicate.not(resideInAnyPackage(mayUse))));
    }

    private static ArchRule confined(String library, String... rooms) {
        String[] allowed =
                Stream.of(rooms).map(name -> "dev.sandbar." + name + "..").toArray(String[]::new);
        return noClasses()
                .that()
                .resideOutsideOfPackages(allowed)
                .should()
                .dependOnClassesThat(resideInAPackage(library));
    }
}
