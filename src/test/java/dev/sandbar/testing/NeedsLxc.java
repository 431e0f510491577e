package dev.sandbar.testing;

import java.io.IOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Skips a class where there are no LXC containers, so that the report names it. Where there are, the class has them for
 * itself: tests in another process wait until it has ended.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@ExtendWith(NeedsLxc.Condition.class)
public @interface NeedsLxc {
    /** Asks {@link TestLxc}. */
    final class Condition implements ExecutionCondition, BeforeAllCallback {
        private static final ExtensionContext.Namespace OWN = ExtensionContext.Namespace.create(Condition.class);

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            return TestLxc.isMissing()
                    ? ConditionEvaluationResult.disabled(TestLxc.ADVICE)
                    : ConditionEvaluationResult.enabled("there are containers");
        }

        /** The lock is given back when the class ends, or its process. */
        @Override
        public void beforeAll(ExtensionContext context) throws IOException {
            FileChannel lock = FileChannel.open(
                    Path.of(TestLxc.require().folder() + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            context.getStore(OWN).put(FileChannel.class, lock);
            lock.lock();
        }
    }
}
