package dev.sandbar.provider.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sandbar.provider.demo.Role.Load;
import dev.sandbar.sandbox.Lifecycle;
import dev.sandbar.sandbox.SandboxState;
import dev.sandbar.sandbox.Stats;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

final class ActorTest {
    private final AtomicLong now = new AtomicLong();
    private final Role role = Role.running("build", Duration.ofMinutes(150), new Load(50, 100), Map.of());

    private Actor actor(Role played) {
        return new Actor("docker", played, now::get);
    }

    private void pass(Duration time) {
        now.addAndGet(time.toNanos());
    }

    @Test
    void aChangeTakesAMoment() {
        Actor actor = actor(role);
        actor.begin(Lifecycle.STOP);
        assertThat(actor.state()).isEqualTo(SandboxState.STOPPING);
        pass(Actor.CHANGE);
        assertThat(actor.state()).isEqualTo(SandboxState.STOPPED);

        actor.begin(Lifecycle.START);
        assertThat(actor.state()).isEqualTo(SandboxState.STARTING);
        pass(Actor.CHANGE);
        assertThat(actor.state()).isEqualTo(SandboxState.RUNNING);
    }

    @Test
    void someEndAndBeginAnewByThemselves() {
        Actor turning = actor(role.turning());
        Actor steady = actor(role);
        pass(Duration.ofMinutes(1));
        assertThat(turning.state()).isEqualTo(SandboxState.STOPPED);
        assertThat(turning.sandbox().status()).isEqualTo("Exited (0)");
        pass(Duration.ofMinutes(1));
        assertThat(turning.state()).isEqualTo(SandboxState.STARTING);
        assertThat(steady.state()).isEqualTo(SandboxState.RUNNING);
    }

    @Test
    void figuresStayAroundWhatTheRoleSaysAndAreTheSameInEveryDemo() {
        Actor one = actor(role);
        Actor other = actor(role);
        for (int i = 0; i < 500; i++) {
            Stats stats = one.stats();
            assertThat(stats.cpuPercent()).isBetween(20.0, 80.0);
            assertThat(stats.memoryBytes()).isLessThan(stats.memoryLimitBytes());
            assertThat(other.stats()).isEqualTo(stats);
        }
    }

    @Test
    void itsAgeIsTold() {
        assertThat(actor(role).sandbox().status()).isEqualTo("Up 2 hours");
    }
}
