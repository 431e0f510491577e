package dev.sandbar.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Skips a class where there is no engine, so that the report names it: a class that gives up before its first test is
 * reported as one without tests.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@ExtendWith(NeedsEngine.Condition.class)
public @interface NeedsEngine {
    /** Asks {@link TestEngine}. */
    final class Condition implements ExecutionCondition {
        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            return TestEngine.isMissing()
                    ? ConditionEvaluationResult.disabled(TestEngine.ADVICE)
                    : ConditionEvaluationResult.enabled("there is an engine, or must be");
        }
    }
}
