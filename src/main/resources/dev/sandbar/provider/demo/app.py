import itertools
import time

for number in itertools.count(1):
    print(f"request {number}: {'ok' if number % 7 else 'slow'}", flush=True)
    time.sleep(0.3)
