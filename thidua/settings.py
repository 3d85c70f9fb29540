"""Settings: from the environment (``THIDUA_…``), from ``thidua.toml`` in the working directory, else the defaults."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from pydantic import Field, ValidationError
from pydantic_settings import BaseSettings, PydanticBaseSettingsSource, SettingsConfigDict, TomlConfigSettingsSource

from thidua.errors import CorrectUsage


class Settings(BaseSettings):
    """What an operator may set; the command line's options come before these."""

    model_config = SettingsConfigDict(env_prefix="THIDUA_", toml_file="thidua.toml", extra="forbid")

    data: Path = Path("data")
    contact: str = Field(default="", description="An e-mail or web address for site owners, told in the user agent.")
    engine: str = "whoosh"
    workers: int | None = Field(
        default=None, ge=1, description="Processes that read captures at a time; one a core if not set."
    )
    sites: Path | None = Field(default=None, description="A folder of further site profiles.")
    log: Literal["text", "json"] = Field(default="text", description="How serve and schedule write their log.")
    alert_mail: str = Field(default="", description="Who is told by e-mail what is wrong with sites.")
    alert_sender: str = Field(default="", description="The e-mail's sender; the one who is told if not set.")
    alert_webhook: str = Field(
        default="", pattern=r"^$|^https?://[^\s/]", description="An address that alerts are posted to, as JSON."
    )
    smtp: str = Field(
        default="smtp://localhost",
        pattern=r"^(smtp|smtps|starttls)://[^\s/]",
        description="The mail server: smtp://, smtps:// or starttls://, with user:password@ where it asks for them.",
    )

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """The environment first, then the file."""
        return init_settings, env_settings, TomlConfigSettingsSource(settings_cls)


def load_settings() -> Settings:
    """The settings in force. Raises CorrectUsage for a key or value that is not known."""
    try:
        return Settings()
    except (ValidationError, ValueError) as fault:
        raise CorrectUsage(
            f"The settings cannot be read ({_first_line(fault)}): mend thidua.toml or THIDUA_…."
        ) from fault


def _first_line(fault: Exception) -> str:
    if isinstance(fault, ValidationError):
        first = fault.errors()[0]
        return f"{'.'.join(map(str, first['loc']))}: {first['msg']}"
    return str(fault).splitlines()[0]
