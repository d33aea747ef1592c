"""Programs of others, as far as they are installed here."""

import importlib
import importlib.metadata


def load(makers):
    """Peers by name and version, each made by its function, and why the others are not there.

    `makers` has the package's name and a function that gets its module; it may raise LookupError where data are missing.
    """
    found, missing = {}, []
    for name, (module, make) in makers.items():
        package = name.partition(" ")[0]
        try:
            found[f"{name} {importlib.metadata.version(package)}"] = make(importlib.import_module(module))
        except (ImportError, importlib.metadata.PackageNotFoundError):
            missing.append(f"{name}, as it is not installed")
        except (LookupError, OSError):
            missing.append(f"{name}, as its data are not installed")
    return found, missing
