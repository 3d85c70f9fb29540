"""What holds for every test."""

from hypothesis import HealthCheck, settings

# Hypothesis would fail an example over 200 ms, and a test whose examples come slowly: both depend on the machine.
settings.register_profile("untimed", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("untimed")
